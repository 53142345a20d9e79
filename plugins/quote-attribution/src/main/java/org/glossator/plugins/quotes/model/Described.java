package org.glossator.plugins.quotes.model;

/** A feature that can be named in a resource and explained to a person. */
public interface Described {

    /** As it stands in the resource, in small letters. */
    String id();

    /** What it says, as the end of a sentence that begins with a name. */
    String words();
}
