#!/bin/bash
# Puts the line that names the schema first into every shipped YAML file; harmless where it stands already.
set -eu -o pipefail
cd "$(dirname "$0")/.."

name() { # file schema
    local line="# yaml-language-server: \$schema=$2"
    sed -i '1{/^# yaml-language-server:/d}' "$1"
    if [[ -s $1 ]]; then sed -i "1i\\$line" "$1"; else printf '%s\n' "$line" > "$1"; fi
}

for file in Rules/*.yaml; do
    case "$(basename "$file")" in
    terms.yaml) schema=terms ;;
    calendar.yaml) schema=calendar ;;
    response.yaml) schema=response ;;
    *) schema=rules ;;
    esac
    name "$file" "../Schemas/$schema.schema.json"
done
shopt -s nullglob
for file in Rules/scenarios/*.yaml; do name "$file" ../../Schemas/scenario.schema.json; done
for file in Feeds/*.yaml; do name "$file" ../Schemas/feeds.schema.json; done
name systemd/opinion.yaml /usr/share/opinion/Schemas/opinion.schema.json
