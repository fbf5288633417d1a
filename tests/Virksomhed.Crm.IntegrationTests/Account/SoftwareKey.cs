using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>A phone's passkey without the phone: answers as a browser would hand it on (WebAuthn level 3, attestation "none", ES256).</summary>
internal sealed class SoftwareKey : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string _holder = "";
    private uint _used;

    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>Whether it asks for finger, face or code.</summary>
    public bool Asks { get; set; } = true;

    /// <summary>The site whose page the browser shows.</summary>
    public string Origin { get; set; } = "http://localhost";

    /// <summary>What signs instead of its own key.</summary>
    public ECDsa? Forger { get; set; }

    public void Dispose() => _key.Dispose();

    /// <summary>The answer to a site that wants a new passkey.</summary>
    public string Make(string options)
    {
        var wanted = JsonElement.Parse(options);
        _holder = wanted.GetProperty("user").GetProperty("id").GetString()!;
        var data = Data(wanted.GetProperty("rp").GetProperty("id").GetString()!, HasKey);
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];

        return Answer(new { clientDataJSON = Encoded(Client("webauthn.create", wanted)), attestationObject = Encoded(attestation), transports = new[] { "internal" } });
    }

    /// <summary>The answer to a site that wants to know who is there.</summary>
    public string Show(string options)
    {
        var wanted = JsonElement.Parse(options);
        var (data, client) = (Data(wanted.GetProperty("rpId").GetString()!, 0), Client("webauthn.get", wanted));
        var signature = (Forger ?? _key).SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        return Answer(new { clientDataJSON = Encoded(client), authenticatorData = Encoded(data), signature = Encoded(signature), userHandle = _holder });
    }

    private string Answer(object response) =>
        JsonSerializer.Serialize(new { id = Id, rawId = Id, type = "public-key", clientExtensionResults = new { }, response });

    private byte[] Client(string type, JsonElement wanted) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = wanted.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private byte[] Data(string site, byte flags)
    {
        var count = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_used);
        byte[] data = [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), (byte)(flags | Present | (Asks ? Verified : 0)), .. count];

        return flags == HasKey ? [.. data, .. new byte[16], 0, (byte)_id.Length, .. _id, .. PublicKey()] : data;
    }

    // COSE: an elliptic curve key (1: 2) for ES256 (3: -7) on P-256 (-1: 1), with x (-2) and y (-3).
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(false).Q;

        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static string Encoded(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
