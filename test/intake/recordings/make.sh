#!/bin/sh
# Makes the recordings of the tests, a second or two of a test picture and a tone, with ffmpeg.
set -eu
cd "$(dirname "$0")"
PICTURE="-f lavfi -i testsrc2=s=96x54:r=5:d=2"
TONE="-f lavfi -i sine=440:d=1:r=16000"
make() { ffmpeg -hide_banner -loglevel error -fflags +bitexact -y "$@"; }
make $PICTURE -f lavfi -i sine=440:d=2:r=16000 -c:v libx264 -preset veryslow -crf 45 -pix_fmt yuv420p \
  -c:a aac -b:a 12k -ac 1 -movflags +faststart clip.mp4
make -i clip.mp4 -c:v libvpx-vp9 -b:v 5k -crf 60 -c:a libopus -b:a 8k clip.webm
make -display_rotation 90 -i clip.mp4 -c copy turned.mp4 2>/dev/null || make -i clip.mp4 -c copy -metadata:s:v:0 rotate=90 turned.mp4
make $TONE -ac 1 -b:a 16k tone.mp3
make $TONE -ac 1 -b:a 12k tone.m4a
make $TONE -ac 1 -c:a libopus -b:a 8k tone.ogg
make $PICTURE -c:v libx265 -crf 51 -tag:v hvc1 -x265-params log-level=none hevc.mp4
make $PICTURE -c:v mpeg4 -q:v 31 old.mp4
