#!/bin/sh
# Remakes the two fonts beside this file; ORIGIN.md says from what and why.
# Needs npm, python3 and hb-subset (Debian package libharfbuzz-bin).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null
tar xzf expo-google-fonts-noto-sans-sc-0.4.3.tgz
python3 - >unicodes.txt <<'PY'
signs = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
signs |= {ord(c) for c in "–—‘’“”…‰€№℃←↑→↓↗↘✓✔✕✗○●◎◐□■△▲▼▽◆◇─│┌┐└┘├┤┬┴┼①②③④⑤⑥⑦⑧⑨⑩≤≥≈±×÷·•・"}
for lead in range(0x81, 0xFF):
    for trail in range(0x40, 0xFF):
        try:
            signs.add(ord(bytes([lead, trail]).decode("gbk")))
        except UnicodeDecodeError:
            pass
print("\n".join(f"U+{s:04X}" for s in sorted(signs)))
PY
for face in 400Regular:Regular 700Bold:Bold; do
  hb-subset --unicodes-file=unicodes.txt --no-hinting --drop-tables+=GSUB,GPOS,GDEF,BASE,vhea,vmtx,STAT,DSIG \
    --output-file="$here/NotoSansSC-${face#*:}.ttf" "package/${face%:*}/NotoSansSC_${face%:*}.ttf"
done
cp package/LICENSE_FONT "$here/OFL.txt"
