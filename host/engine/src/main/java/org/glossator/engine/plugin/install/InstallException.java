package org.glossator.engine.plugin.install;

/** Something that was not installed, or not changed; the message is a code and a sentence for a person. */
public final class InstallException extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    InstallException(String code, String sentence) {
        super(code + " " + sentence);
        this.code = code;
    }

    InstallException(String code, String sentence, Throwable cause) {
        super(code + " " + sentence, cause);
        this.code = code;
    }

    /** The same with these words before its sentence. */
    InstallException behind(String words) {
        return new InstallException(code, words + sentence(), this);
    }

    /** The same with these words after its sentence. */
    InstallException before(String words) {
        return new InstallException(code, sentence() + words, this);
    }

    private String sentence() {
        return String.valueOf(getMessage()).substring(code.length() + 1);
    }

    /** Opens more with {@code help}. */
    public String code() {
        return code;
    }
}
