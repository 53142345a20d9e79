package org.glossator.engine.plugin;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.pf4j.Plugin;
import org.pf4j.PluginWrapper;

/** A plugin class as PF4J sees it: whatever it does goes through {@link PluginCode}. Unlike PF4J's own way, says what is wrong. */
final class GuardedPlugin extends Plugin {

    private final PluginCode code;
    private final String what;
    private final Plugin plugin;

    private GuardedPlugin(PluginCode code, String what, Plugin plugin) {
        this.code = code;
        this.what = what;
        this.plugin = plugin;
    }

    static GuardedPlugin of(PluginCode code, PluginWrapper wrapper) {
        String what = "its plugin class " + Quoted.plain(wrapper.getDescriptor().getPluginClass());
        return new GuardedPlugin(code, what, code.run(what + " cannot be made", () -> create(what, wrapper)));
    }

    private static Plugin create(String what, PluginWrapper wrapper) throws ReflectiveOperationException {
        Class<?> type =
                wrapper.getPluginClassLoader().loadClass(wrapper.getDescriptor().getPluginClass());
        if (!Plugin.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
            throw Refusal.broken(what + " does not extend org.pf4j.Plugin, or is abstract", null);
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {PluginWrapper.class})) {
                return (Plugin) constructor.newInstance(wrapper); // PF4J's older way, still in its documentation
            }
        }
        try {
            return (Plugin) type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw Refusal.broken(what + " has no public constructor without parameters; add one", e);
        }
    }

    @Override
    public void start() {
        run("start", plugin::start);
    }

    @Override
    public void stop() {
        run("stop", plugin::stop);
    }

    private void run(String method, Runnable call) {
        Callable<Boolean> done = () -> {
            call.run();
            return true;
        };
        code.run(what + " failed in " + method + "()", done);
    }
}
