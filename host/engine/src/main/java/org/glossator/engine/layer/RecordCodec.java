package org.glossator.engine.layer;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records of one class into rows of plain values and back. What is kept for a class hangs on the class itself, so no plugin
 * class outlives its plugin. Safe for use by many threads.
 */
public final class RecordCodec {

    private static final ClassValue<RecordCodec> CODECS = new ClassValue<>() {
        @Override
        protected RecordCodec computeValue(Class<?> type) {
            return new RecordCodec(type);
        }
    };

    private static final MethodType OBJECT_TO_OBJECT = MethodType.methodType(Object.class, Object.class);

    private record Component(String name, ComponentType type, boolean nullable, Method accessor) {}

    private final String typeName;
    private final List<Component> components = new ArrayList<>();
    private final Constructor<?> declared;

    // made when first needed: most records of a short run are only checked, or only written
    private volatile MethodHandle @Nullable [] accessors;
    private volatile @Nullable MethodHandle constructor;

    private RecordCodec(Class<?> type) {
        typeName = type.getSimpleName();
        List<Class<?>> raw = new ArrayList<>();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                components.add(component(type, component));
                raw.add(component.getType());
            }
            declared = type.getDeclaredConstructor(raw.toArray(Class[]::new));
            declared.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "the record " + type.getName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The codec of a record class.
     *
     * @throws IllegalArgumentException when a component is of a type that findings may not hold; the message names it
     */
    public static RecordCodec of(Class<? extends Record> type) {
        return CODECS.get(type);
    }

    private static Component component(Class<?> type, RecordComponent component) {
        AnnotatedType annotated = component.getAnnotatedType(); // slow: it is parsed at each call
        ComponentType kind;
        try {
            kind = ComponentType.of(annotated);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "component " + component.getName() + " of the record " + type.getName() + " is " + e.getMessage(),
                    e);
        }
        boolean nullable = saysNullable(annotated) || saysNullable(component);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Component(component.getName(), kind, nullable, accessor);
    }

    /** By the annotation's simple name, since a plugin may bring a Nullable of its own. */
    private static boolean saysNullable(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals("Nullable")) {
                return true;
            }
        }
        return false;
    }

    /** The components by name, in order, each with its type as a shape has it. */
    public Map<String, String> shape() {
        Map<String, String> shape = new LinkedHashMap<>();
        components.forEach(c -> shape.put(c.name, c.type.word() + (c.nullable ? "?" : "")));
        return Collections.unmodifiableMap(shape);
    }

    /** The words that a component can be, in their order; none where it is no enum. */
    public Set<String> constants(String component) {
        for (Component each : components) {
            if (each.name.equals(component) && each.type instanceof ComponentType.EnumOf words) {
                return Collections.unmodifiableSet(words.constants().keySet());
            }
        }
        return Set.of();
    }

    /**
     * The plain values of a record, in the order of its components.
     *
     * @throws IllegalArgumentException when a component that is not nullable is null, or a value is none that a record can hold
     */
    public @Nullable Object[] encode(Record value) {
        @Nullable Object[] row = new @Nullable Object[components.size()];
        MethodHandle[] handles = accessors();
        for (int i = 0; i < row.length; i++) {
            Component component = components.get(i);
            Object held = call(handles[i], value);
            if (held == null && !component.nullable) {
                throw new IllegalArgumentException("component " + component.name + " of " + typeName
                        + " is null; expected a value, or @Nullable on the component");
            }
            row[i] = held == null ? null : plain(component, held);
        }
        return row;
    }

    private Object plain(Component component, Object held) {
        try {
            return component.type.toPlain(held);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "component " + component.name + " of " + typeName + " " + e.getMessage(), e);
        }
    }

    /**
     * A record from plain values of a writer's shape, component by component, by name.
     *
     * @throws IllegalStateException when a component that this record needs is absent, null, of another type, or an unknown constant, or
     *     the record's constructor refuses the values
     */
    public Record decode(Map<String, Integer> places, @Nullable Object[] row) {
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            Component component = components.get(i);
            Integer place = places.get(component.name);
            Object plain = place == null ? null : row[place];
            if (plain != null) {
                arguments[i] = convert(component, plain);
            } else if (!component.nullable) {
                throw new IllegalStateException("component " + component.name + " of " + typeName
                        + " is absent in the layer; expected a value, or @Nullable on the reader's component");
            }
        }
        try {
            return (Record) Objects.requireNonNull(call(constructor(), arguments));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    typeName + " refuses the values " + Arrays.toString(arguments) + ": " + e, e);
        }
    }

    private Object convert(Component component, Object plain) {
        try {
            return component.type.fromPlain(plain);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "component " + component.name + " of " + typeName + ": " + e.getMessage(), e);
        }
    }

    /** Two threads may make them at once; the handles do the same. */
    private MethodHandle[] accessors() {
        MethodHandle @Nullable [] made = accessors;
        if (made == null) {
            made = new MethodHandle[components.size()];
            for (int i = 0; i < made.length; i++) {
                made[i] = handle(components.get(i).accessor);
            }
            accessors = made;
        }
        return made;
    }

    private MethodHandle constructor() {
        MethodHandle made = constructor;
        if (made == null) {
            made = handle(declared);
            constructor = made;
        }
        return made;
    }

    private static MethodHandle handle(Method accessor) {
        try {
            return MethodHandles.lookup().unreflect(accessor).asType(OBJECT_TO_OBJECT);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("made accessible before", e);
        }
    }

    private static MethodHandle handle(Constructor<?> declared) {
        try {
            return MethodHandles.lookup()
                    .unreflectConstructor(declared)
                    .asSpreader(Object[].class, declared.getParameterCount())
                    .asType(OBJECT_TO_OBJECT); // all arguments in one array
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("made accessible before", e);
        }
    }

    private static @Nullable Object call(MethodHandle handle, Object argument) {
        try {
            return (Object) handle.invokeExact(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
