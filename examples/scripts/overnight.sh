#!/bin/sh
# Annotates an archive overnight, for cron:  overnight.sh INPUT OUT.jsonl [GOLD.jsonl]
# A run that is cut off goes on where it was: at once when gloss was killed, at the next call when the machine went down.
# Where gold is given, what was found must be as good as it is meant to be. GLOSS names the launcher where it is not on the path.
set -u
if [ $# -lt 2 ]; then
    echo "usage: overnight.sh INPUT OUT.jsonl [GOLD.jsonl]" >&2
    exit 2
fi
input=$1
out=$2
gloss=${GLOSS:-gloss}

again=5
while :; do
    "$gloss" run quotes dates duplicates -i "$input" -o "$out" --timeout 60s --resume
    code=$?
    [ $code -gt 128 ] && [ $code -ne 130 ] && [ $again -gt 0 ] || break
    again=$((again - 1))
    echo "gloss was killed (exit code $code); going on" >&2
done

case $code in
0)   ;;
1)   echo "some documents lack a layer; their records in $out say why" >&2 ;;
7)   echo "no room for $out? make some and call this again: what is done is kept" >&2
     exit 7 ;;
130) echo "interrupted; call this again to go on" >&2
     exit 130 ;;
*)   exit $code ;;
esac

if [ $# -gt 2 ]; then
    "$gloss" eval "$out" --gold "$3" --min quotes.end-to-end-f1=.8 --min dates.value-f1=.8 || exit $?
fi
exit $code
