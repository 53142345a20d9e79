package org.glossator.engine.plugin.install;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where bytes are fetched from: a file, or an address of the web. One of the two is null. */
public record Location(@Nullable Path file, @Nullable URI address) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern DOTS = Pattern.compile("/\\.\\.?(/|$)");
    private static final Pattern UNENDED = Pattern.compile("/[^/.]+$");
    private static final int HIGHEST_PORT = 65535;
    private static final Pattern INSIDE = Pattern.compile("[^/\\\\:]+(?:/[^/\\\\:]+)*");

    /** Whether this looks like an address, of whatever kind. */
    public static boolean isAddress(String text) {
        return SCHEME.matcher(text).matches();
    }

    /** @throws InstallException for an address that is not of http or https */
    public static Location of(String text) throws InstallException {
        if (isAddress(text)) {
            return web(text);
        }
        try {
            return new Location(Path.of(text).toAbsolutePath().normalize(), null);
        } catch (InvalidPathException e) {
            throw new InstallException("E4501", "[" + text + "] is no path: " + e.getReason(), e);
        }
    }

    private static Location web(String text) throws InstallException {
        try {
            return web(new URI(text), text);
        } catch (URISyntaxException e) {
            throw new InstallException("E4502", "[" + text + "] is no address: " + e.getReason(), e);
        }
    }

    private static Location web(URI address, String text) throws InstallException {
        String scheme = scheme(address);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InstallException(
                    "E4502",
                    "[" + text + "] is an address of the kind [" + scheme
                            + "]; expected http or https; a file is named by its path");
        }
        if (address.getPort() > HIGHEST_PORT) {
            throw new InstallException(
                    "E4502",
                    "[" + text + "] names the port [" + address.getPort() + "]; expected one of at most "
                            + HIGHEST_PORT);
        }
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new InstallException(
                    "E4502",
                    "[" + text + "] "
                            + (address.getHost() == null
                                    ? "names no host"
                                    : "holds a user name, which would be kept and shown")
                            + "; expected an address such as https://example.org/plugins/index.json");
        }
        return new Location(null, normal(address));
    }

    /** One spelling of all that mean the same, since keys are kept by it. */
    private static URI normal(URI address) {
        String scheme = scheme(address);
        int port = address.getPort();
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        String typed = Objects.requireNonNullElse(address.getRawPath(), "");
        String path = DOTS.matcher(typed).find() ? address.normalize().getRawPath() : typed;
        return URI.create(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port)
                + (path.isEmpty() ? "/" : path)
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    /** Whether this is an address that ends with a slash. */
    boolean isFolder() {
        return address != null && address.getRawPath().endsWith("/");
    }

    /** Whether the last part of an address has no ending, as a folder's without the slash. */
    boolean mayBeFolder() {
        return address != null
                && address.getRawQuery() == null
                && UNENDED.matcher(address.getRawPath()).find();
    }

    /** A file of the folder that this is taken for, with a slash behind it or without. */
    Location inside(String name) throws InstallException {
        if (file != null) {
            return new Location(file.resolve(name), null);
        }
        String text = toString();
        return of(text + (text.endsWith("/") ? "" : "/") + name);
    }

    private static String scheme(URI address) {
        return Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
    }

    /**
     * Where a file lies that an index at this location names: beside it or below, or at an address of the web.
     *
     * @throws InstallException when it leads out of the folder, from https to http, or to anything but the web
     */
    Location beside(String name) throws InstallException {
        if (isAddress(name)) {
            return at(name);
        }
        if (!INSIDE.matcher(name).matches() || List.of(name.split("/")).contains("..")) {
            throw new InstallException(
                    "E4502", "[" + this + "] names the file [" + name + "]; expected one in the same folder or below");
        }
        return file == null ? at(name) : new Location(file.resolveSibling(name).normalize(), null);
    }

    /**
     * Where a server at this location sends us, which must be one of the web.
     *
     * @throws InstallException when it leads from https to http, or to anything but the web
     */
    Location at(String name) throws InstallException {
        if (isAddress(name)) {
            try {
                return checked(web(name));
            } catch (InstallException e) {
                throw e.behind("[" + this + "] leads elsewhere: ");
            }
        }
        try {
            return checked(web(Objects.requireNonNull(address).resolve(new URI(name)), name));
        } catch (URISyntaxException e) {
            throw new InstallException("E4502", "[" + this + "] names the address [" + name + "], which is none", e);
        }
    }

    private Location checked(Location next) throws InstallException {
        boolean safeNow = address != null && scheme(address).equals("https");
        if (safeNow && next.address != null && scheme(next.address).equals("http")) {
            throw new InstallException(
                    "E4502", "[" + this + "] leads to [" + next + "], from https to http; expected https all the way");
        }
        return next;
    }

    /** The same with something after the last letter of its path, as {@code .sig}; a query stays behind that. */
    Location with(String ending) throws InstallException {
        String text = toString();
        int query = address == null ? -1 : text.indexOf('?');
        return of(query < 0 ? text + ending : text.substring(0, query) + ending + text.substring(query));
    }

    /** As a person would type it; absolute. */
    @Override
    public String toString() {
        return String.valueOf(file != null ? file : address);
    }
}
