package org.glossator.shell.screen;

/**
 * Keeps text that runs from right to left from moving what stands around it, on terminals that reorder: each such piece is isolated, and
 * the line begins with a mark of left to right. Only for a terminal: a file would hold characters that the text does not.
 */
final class Direction {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    static final char LEFT_TO_RIGHT_MARK = '\u200e';

    private Direction() {}

    /**
     * The text with its stretches of right to left isolated, each from its first such letter to the last before one of left to right; the
     * same object where there is none.
     */
    static String isolated(String text) {
        StringBuilder isolated = null;
        int done = 0;
        int first = -1; // where the stretch in hand begins; -1: in none
        int last = -1; // behind its last letter
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            if (isRightToLeft(point)) {
                first = first < 0 ? i : first;
                last = end;
            }
            if (first >= 0 && (end == text.length() || isLeftToRight(point))) {
                isolated = isolated == null ? new StringBuilder() : isolated;
                isolated.append(text, done, first).append(FIRST_STRONG_ISOLATE);
                isolated.append(text, first, last).append(POP_ISOLATE);
                done = last;
                first = -1;
            }
            i = end;
        }
        return isolated == null
                ? text
                : isolated.append(text, done, text.length()).toString();
    }

    private static boolean isRightToLeft(int point) {
        if (point < 0x590) { // Hebrew is the first
            return false;
        }
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private static boolean isLeftToRight(int point) {
        return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
