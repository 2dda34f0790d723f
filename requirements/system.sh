#!/usr/bin/env bash
# Install the system packages a step needs where we are root on Debian or Ubuntu, else name them: system.sh [pdf] [browser]
# Never fails: what cannot run without them says so itself (the PDF with an error, tests by being skipped).
set -u
wanted=()
for step in "$@"; do
  case $step in
    pdf) ldconfig -p | grep -q 'libpangoft2-1\.0\.so\.0' && ldconfig -p | grep -q 'libharfbuzz-subset\.so\.0' ||
      wanted+=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)
      # one small font that has Korean, Japanese and Chinese names, unless a larger one is there
      compgen -G '/usr/share/fonts/*/wqy/wqy-microhei.*' >/dev/null || compgen -G '/usr/share/fonts/*/*/Noto*CJK*' >/dev/null ||
        wanted+=(fonts-wqy-microhei) ;;
    browser) command -v chromium >/dev/null || wanted+=(chromium) ;;
  esac
done
[ ${#wanted[@]} -eq 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing system packages: ${wanted[*]} …"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${wanted[@]}"; } >/dev/null ||
    echo "Could not install them. By hand: apt-get install ${wanted[*]}" >&2
else
  echo "System packages are missing. On Debian or Ubuntu: sudo apt-get install ${wanted[*]}" >&2
fi
exit 0
