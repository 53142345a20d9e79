package org.glossator.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words of the form {@code key=value}. */
final class Components {

    private Components() {}

    /** @throws CommandException when one has another form, or a key stands twice */
    static Map<String, String> of(List<String> typed) {
        Map<String, String> components = new LinkedHashMap<>();
        for (String each : typed) {
            int sign = each.indexOf('=');
            if (sign < 1) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "E2000 [" + each
                                + "] is no component; expected key=value, as in kind=direct or speaker=\"Ann Lee\"");
            }
            if (components.put(each.substring(0, sign), each.substring(sign + 1)) != null) {
                throw new CommandException(
                        ExitCode.USAGE, "E2000 the component [" + each.substring(0, sign) + "] is given twice");
            }
        }
        return components;
    }
}
