package org.glossator.engine.plugin.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.glossator.engine.plugin.ShellWord;

/** Fetches indexes, and believes one only when it is signed by the key that was trusted before, and is no older than the one seen last. */
public final class IndexReader {

    private final Fetcher fetcher;
    private final KnownIndexes known;
    private final Trust trust;

    /** @param trust asked about the key of an index that is used for the first time */
    public IndexReader(KnownIndexes known, Trust trust) {
        this(known, trust, FetchLimits.STANDARD);
    }

    IndexReader(KnownIndexes known, Trust trust, FetchLimits limits) {
        this.known = known;
        this.trust = trust;
        this.fetcher = new Fetcher(limits);
    }

    /** An index and where it lies. */
    public record Found(Location location, Index index) {}

    /** Where an index lies that a person names: a file, an address, or the folder of either, with {@code /} after an address's. */
    public static Location locate(String typed) throws InstallException {
        Location named = Location.of(typed);
        Path file = named.file();
        if (file != null) {
            return Files.isDirectory(file) ? new Location(file.resolve(IndexFile.NAME), null) : named;
        }
        return named.isFolder() ? named.with(IndexFile.NAME) : named;
    }

    /**
     * Fetches an index and its signature.
     *
     * @param named the fingerprint of the key that it must have, as a person typed it; empty: the one known
     */
    public Found read(Location location, Optional<String> named) throws InstallException {
        String fingerprint = named.isEmpty() ? "" : PublisherKey.fingerprint(named.get());
        byte[] bytes = fetcher.bytes(location);
        byte[] signature = fetcher.bytes(location.with(IndexFile.SIGNATURE));
        Index index = IndexFile.read(bytes, location.toString());
        if (!index.key().hasSigned(bytes, signature)) {
            throw new InstallException(
                    "E4506",
                    "the index [" + location + "] is not what [" + location + IndexFile.SIGNATURE
                            + "] signs: one of them was changed or is out of date; use neither, and tell its publisher");
        }
        Optional<KnownIndexes.Known> before = known.of(location);
        check(location, index.key().fingerprint(), fingerprint, before);
        if (before.isPresent() && index.serial() < before.get().serial()) {
            throw new InstallException(
                    "E4509",
                    "the index [" + location + "] has the serial [" + index.serial() + "], and "
                            + before.get().serial()
                            + " was seen before: this one is older, as when somebody hides what is new; try later, and tell"
                            + " its publisher");
        }
        known.keep(location, new KnownIndexes.Known(index.key().fingerprint(), index.serial()), before);
        return new Found(location, index);
    }

    private void check(Location location, String found, String named, Optional<KnownIndexes.Known> before)
            throws InstallException {
        if (!named.isEmpty() && !named.equals(found)) {
            throw new InstallException(
                    "E4507",
                    "the index [" + location + "] is signed by another key than --key names\n  found     " + found
                            + "\n  expected  " + named + "\nuse neither until its publisher says which is theirs");
        }
        if (!named.isEmpty()) {
            return;
        }
        if (before.isEmpty()) {
            ask(location, found);
        } else if (!before.get().fingerprint().equals(found)) {
            throw new InstallException(
                    "E4508",
                    "the index [" + location + "] is signed by another key than before\n  before  "
                            + before.get().fingerprint() + "\n  now     " + found
                            + "\nask its publisher by another way, as by telephone; if they say that the new key is theirs: gloss"
                            + " plugin search --index " + ShellWord.of(location.toString())
                            + " --key FINGERPRINT, then try again");
        }
    }

    private void ask(Location location, String found) throws InstallException {
        Optional<Boolean> answer = trust.in(location.toString(), found);
        if (!answer.orElse(false)) {
            throw new InstallException(
                    "E4507",
                    "the index [" + location + "] is used for the first time, signed by the key\n  " + found + "\n"
                            + (answer.isPresent()
                                    ? "and you do not trust it; nothing was installed"
                                    : "and nobody can be asked; whoever holds it decides what runs here: compare it with what the publisher"
                                            + " says elsewhere, and if that is the same: gloss plugin search --index "
                                            + ShellWord.of(location.toString())
                                            + " --key FINGERPRINT, then try again"));
        }
    }
}
