#!/usr/bin/env bash
# Runs the whole scenario suite under each setting of the sandbox's switches, two settings at a time, and prints pass or fail for each.
# What Microsoft does not document may turn out either way: the pack's scenarios must hold under every value.
# build/switch-matrix.sh "S2 off" all   runs these settings only.
# Logs: artifacts/switch-runs/SETTING.log. Exit code 1: a setting failed.
set -euo pipefail
cd "$(dirname "$0")/.."

# The names of SwitchScenarios.Settings; a test compares the two lists.
settings=(
  "default"
  "S1 Assign raises Update"
  "S1 Update raises Assign"
  "S1 both"
  "S2 off"
  "S3 off"
  "S4 outside"
  "S5 shuffled"
  "S6 restart"
  "S7 shuffled"
  "S7 twice"
  "S8 off"
  "S9 off"
  "S10 Update"
  "S10 Assign"
  "S11 dynamic"
  "all"
)

if [ $# -gt 0 ]; then
  settings=("$@")
fi

dotnet build tests/Scenarios.Tests -v q --nologo >&2
logs=artifacts/switch-runs
rm -rf "$logs"
mkdir -p "$logs"

# SwitchScenarios and the walks through the doors set their own switches: the same in every run, and part of dotnet test.
# Where each call gets a new worker, no worker is ever warm, so what a warm one reads can't be counted; and ten thousand single calls
# would load the plug-ins ten thousand times, a quarter of an hour for what the other scenarios show too.
run() {
  local filter="ClassName!~SwitchScenarios&ClassName!~Doors"
  case $1 in
    "S6 restart" | all) filter="$filter&ClassName!~CallCountScenarios&Name!~Ten_thousand_leads" ;;
  esac
  LEADGOV_SWITCHES=$1 tests/Scenarios.Tests/bin/Debug/net10.0/LeadGovernance.Scenarios.Tests \
    --progress off --filter "$filter" --results-directory "artifacts/switch-runs/results $1" >"artifacts/switch-runs/$1.log" 2>&1
}
export -f run

failed=0
printf '%s\0' "${settings[@]}" | xargs -0 -P 2 -I{} bash -c 'run "$1" && touch "artifacts/switch-runs/$1.passed" || true' _ {}
for setting in "${settings[@]}"; do
  counts=$(grep -E '^ +(total|failed|skipped):' "$logs/$setting.log" | tr -s ' \n' ' ' || true)
  if [ -e "$logs/$setting.passed" ]; then
    printf 'pass  %-26s%s\n' "$setting" "$counts"
  else
    failed=$((failed + 1))
    printf 'FAIL  %-26s%s\n' "$setting" "$counts"
    grep -E '^failed ' "$logs/$setting.log" | sed 's/^/      /' || tail -5 "$logs/$setting.log" | sed 's/^/      /'
  fi
done
echo "$((${#settings[@]} - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
