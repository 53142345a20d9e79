#!/bin/sh
# Annotates a folder of news, for cron:  nightly.sh FOLDER OUT.jsonl
# GLOSS names the launcher where it is not on the path.
set -u
if [ $# -ne 2 ]; then
    echo "usage: nightly.sh FOLDER OUT.jsonl" >&2
    exit 2
fi
folder=$1
out=$2
gloss=${GLOSS:-gloss}

"$gloss" run quotes dates duplicates -i "$folder" -o "$out" --force
code=$?

case $code in
0)  echo "all well: $out" ;;
1)  echo "finished, but not all is there; look into these, the others can be used:"
    sed -n -e 's/^{"glossator":1,"id":"\(.*\)","status":"\(partial\)","offsets".*/  \2 \1/p' \
           -e 's/^{"glossator":1,"id":"\(.*\)","status":"\(failed\)","offsets".*/  \2 \1/p' "$out" ;;
3)  echo "nothing to read: does $folder exist, and hold .txt or .jsonl files?" ;;
4)  echo "a plugin is missing or broken:"
    "$gloss" plugins ;;
5)  echo "the annotators do not fit together: see  gloss plan quotes dates duplicates" ;;
7)  echo "$out could not be written: is the disk full, or the folder not ours?" ;;
126|127) echo "[$gloss] is no launcher; set GLOSS to the path of one" ;;
130) echo "interrupted; run it again" ;;
*)  echo "exit code $code: the message above says why; 2 is a mistake in this script, 70 one in gloss" ;;
esac >&2
exit $code
