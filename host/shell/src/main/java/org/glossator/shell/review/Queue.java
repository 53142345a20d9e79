package org.glossator.shell.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is to be decided on, one after another, where a person stands in it, and what is open. */
final class Queue {

    private final List<Item> items;
    private final Set<Item> listed; // the same items
    private final Set<Item> open;
    private final boolean decidedToo;
    private int at;

    /** @param decidedToo whether those that are decided are wanted as well */
    Queue(List<Item> items, Set<Item> open, boolean decidedToo) {
        this.decidedToo = decidedToo;
        this.items = new ArrayList<>(items);
        this.listed = new HashSet<>(items);
        this.open = new HashSet<>(open);
    }

    boolean isOver() {
        return at >= items.size();
    }

    /** The one in hand; there is none when it is over. */
    Item item() {
        return items.get(at);
    }

    /** Of the one in hand, from 1. */
    int number() {
        return at + 1;
    }

    int size() {
        return items.size();
    }

    /** How many are not decided. */
    int left() {
        return open.size();
    }

    boolean has(Item item) {
        return listed.contains(item);
    }

    /** What is not in the list is not counted. */
    void open(Item item, boolean isOpen) {
        if (isOpen && has(item)) {
            open.add(item);
        } else {
            open.remove(item);
        }
    }

    /** To the one behind it. */
    void forward() {
        at = Math.min(items.size(), at + 1);
    }

    /** False where it is the first. */
    boolean back() {
        boolean moved = at > 0;
        at = Math.max(0, at - 1);
        return moved;
    }

    /** To the next that is wanted. */
    void next() {
        forward();
        if (!decidedToo) {
            toOpen();
        }
    }

    /** To the first that is open; over where none is. */
    void first() {
        at = 0;
        toOpen();
    }

    private void toOpen() {
        while (!isOver() && !open.contains(items.get(at))) {
            at++;
        }
    }

    /** To this one, which is put where the person stands if it was not there. */
    void show(Item item) {
        int found = items.indexOf(item);
        if (found >= 0) {
            at = found;
        } else {
            items.add(Math.min(at, items.size()), item);
            listed.add(item);
        }
    }
}
