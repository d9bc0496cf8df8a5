#!/bin/sh
# Sends a build to Slurm, from the project's folder: so many shares, and a task that joins them when all have ended.
#   sh scripts/shards/slurm.sh 4
# All nodes see the project's folder. Shares meet in VISNYK_STORE, a folder that all nodes see, or a bucket.
set -eu
VISNYK_SHARDS=${1:?Say how many shares: sh scripts/shards/slurm.sh 4}
VISNYK_STORE=${VISNYK_STORE:-$PWD/.cache/shares}
export VISNYK_SHARDS VISNYK_STORE
logs=${VISNYK_CACHE:-$PWD/.cache}/slurm
mkdir -p "$logs"
array=$(sbatch --parsable --array="1-$VISNYK_SHARDS" --output="$logs/share-%a.log" scripts/shards/slurm-share.sbatch)
joining=$(sbatch --parsable --dependency="afterany:$array" --output="$logs/merge.log" scripts/shards/slurm-merge.sbatch)
echo "$VISNYK_SHARDS shares are job $array, and job $joining joins them; they write into $logs."
echo "A share that fails is run again alone: VISNYK_SHARDS=$VISNYK_SHARDS VISNYK_STORE=$VISNYK_STORE sbatch --array=2 scripts/shards/slurm-share.sbatch"
echo "and then the last step: VISNYK_SHARDS=$VISNYK_SHARDS VISNYK_STORE=$VISNYK_STORE sbatch scripts/shards/slurm-merge.sbatch"
