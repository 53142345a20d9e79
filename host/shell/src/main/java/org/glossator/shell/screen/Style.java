package org.glossator.shell.screen;

/** How a piece of text looks where there is colour; what it means never hangs on the colour alone. 16 colours. */
public enum Style {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    TITLE("1;36"),
    MARK("35"),
    VALUE("32"),
    PERSON("36"),
    TROUBLE("31"),
    WARNING("33");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text between the escape sequences that switch the style on and off. */
    String around(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
