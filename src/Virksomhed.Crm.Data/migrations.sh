#!/usr/bin/env bash
# Adds a migration to both histories: bash src/Virksomhed.Crm.Data/migrations.sh add NameOfTheChange
# Checks that neither lacks one:      bash src/Virksomhed.Crm.Data/migrations.sh check
set -euo pipefail
cd "$(dirname "$0")"
export DesignTime=true NoWarn=NU1603
dotnet tool restore > /dev/null
dotnet build --nologo -v quiet
for database in Sqlite SqlServer; do
  case "$1" in
    add) dotnet ef migrations add "$2" --no-build --context "${database}CrmDbContext" --output-dir "Migrations/$database" ;;
    check) dotnet ef migrations has-pending-model-changes --no-build --context "${database}CrmDbContext" ;;
    *) echo "add NAME or check" >&2; exit 2 ;;
  esac
done
