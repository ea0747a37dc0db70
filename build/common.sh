# Sourced by ./run and ./test: where the clone is, and whether this machine can build it. Nothing outside the clone is written.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en
[ -w "${HOME:-/nonexistent}" ] || export DOTNET_CLI_HOME="$root/out/.dotnet" NUGET_PACKAGES="$root/out/.nuget"

say() { printf '%s\n' "$*" >&2; }

# The SDK, or one clear sentence why not. global.json picks the version, so the question is asked inside the clone.
need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1; then
    say "找不到 dotnet：请先安装 .NET 10 SDK（https://dotnet.microsoft.com/download/dotnet/10.0），再运行一次。"
    exit 2
  fi
  local version
  if ! version=$(cd "$root" && dotnet --version 2>/dev/null); then
    say "dotnet 太旧：需要 .NET 10 SDK，这台机器上只有 $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' ' || true)。请安装 https://dotnet.microsoft.com/download/dotnet/10.0 。"
    exit 2
  fi
}

# Runs a step without a word; on failure shows what it said.
quietly() {
  local what=$1 log status=0
  shift
  log=$(mktemp)
  "$@" >"$log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then
    say "$what 失败："
    sort -u "$log" | grep -E 'error|错误' | head -n 40 >&2 || tail -n 40 "$log" >&2
  fi
  rm -f "$log"
  return "$status"
}
