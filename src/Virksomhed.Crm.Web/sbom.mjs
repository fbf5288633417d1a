// Writes the list of what the app is made of: node sbom.mjs <deps.json> <package-lock.json> <licences.csv> <sbom.cdx.json>
// The same packages give the same file: it holds no time, and its serial number is drawn from its content.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const [depsFile, lockFile, licencesFile, sbomFile] = process.argv.slice(2);
const read = file => JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));

const licences = new Map(readFileSync(licencesFile, "utf8").split(/\r?\n/).slice(1).filter(Boolean)
    .map(line => line.split(";")).map(([source, name, , licence]) => [`${source}:${name}`, licence]));

function component(source, name, version, integrity) {
    const licence = licences.get(`${source}:${name}`);
    const purl = `pkg:${source}/${name.replace("@", "%40")}@${version}`;
    const sha512 = integrity?.match(/sha512-(\S+)/)?.[1];

    return {
        type: "library", "bom-ref": purl, name, version,
        ...(sha512 && { hashes: [{ alg: "SHA-512", content: Buffer.from(sha512, "base64").toString("hex") }] }),
        ...(licence && { licenses: [{ expression: licence }] }),
        purl,
    };
}

const libraries = Object.entries(read(depsFile).libraries).map(([key, library]) => [...key.split("/"), library]);
const [name, version] = libraries[0];
const nuget = libraries.filter(([, , library]) => library.type === "package").map(([id, version, { sha512 }]) => component("nuget", id, version, sha512));
const npm = Object.entries(read(lockFile).packages).filter(([path, { dev }]) => path && !dev)
    .map(([path, { version, integrity }]) => component("npm", path.replace(/^.*node_modules\//, ""), version, integrity));
const components = [...nuget, ...npm].sort((a, b) => (a.purl < b.purl ? -1 : 1));

const hash = createHash("sha256").update(JSON.stringify([name, version, components])).digest("hex");
const serial = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;

writeFileSync(sbomFile, JSON.stringify({
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX", specVersion: "1.6", serialNumber: `urn:uuid:${serial}`, version: 1,
    metadata: { component: { type: "application", "bom-ref": name, name, version } },
    components,
}, null, 2) + "\n");
