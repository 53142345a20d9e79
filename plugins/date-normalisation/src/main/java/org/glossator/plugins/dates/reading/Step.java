package org.glossator.plugins.dates.reading;

/** A step of a pattern; made once by {@link Steps}, so it equals itself alone. */
final class Step {

    private final int number;
    private final String name;
    private final Element element;
    private final boolean touching;

    /**
     * @param number counted from 0 among the steps
     * @param name the name of the element
     * @param element what is read
     * @param touching whether nothing may stand before it
     */
    Step(int number, String name, Element element, boolean touching) {
        this.number = number;
        this.name = name;
        this.element = element;
        this.touching = touching;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    Element element() {
        return element;
    }

    boolean touching() {
        return touching;
    }
}
