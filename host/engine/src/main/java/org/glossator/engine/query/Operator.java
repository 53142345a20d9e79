package org.glossator.engine.query;

import java.util.Arrays;

/** How a value is compared with what was typed. */
enum Operator {
    // the longer signs first, as they are looked for
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    EQUAL("="),
    LESS("<"),
    MORE(">"),
    LIKE("~");

    static final String ALL = "= != < <= > >= ~";

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** Whether it asks which of two comes first. */
    boolean isOrder() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }

    /** @param order negative where the value comes before what was typed, 0 where they are equal */
    boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LIKE -> false;
        };
    }

    static Operator of(String sign) {
        return Arrays.stream(values())
                .filter(each -> each.sign.equals(sign))
                .findFirst()
                .orElseThrow();
    }
}
