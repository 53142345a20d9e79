package org.glossator.plugins.dates.reading;

/**
 * A step of a pattern.
 *
 * @param name the name of the element
 * @param element what is read
 * @param touching whether nothing may stand before it
 */
record Step(String name, Element element, boolean touching) {
    boolean sameAs(Step other) {
        return touching == other.touching && name.equals(other.name);
    }
}
