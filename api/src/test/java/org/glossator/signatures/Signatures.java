package org.glossator.signatures;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a class promises to those who use or implement it, one line for each: the type, its constructors, fields and methods, with generics
 * and what may be null. A member's line begins with the line of its type up to the first blank. Written out here, since what reflection
 * prints differs between versions of Java.
 */
final class Signatures {

    /** What every object has. */
    private static final Set<String> EVERYWHERE = Set.of("equals", "hashCode", "toString");

    private Signatures() {}

    /** The lines of these classes, sorted; of classes and members that nobody else sees, none. */
    static List<String> of(Stream<Class<?>> types) {
        return types.filter(Signatures::isSeen)
                .flatMap(type -> lines(type).stream())
                .sorted()
                .toList();
    }

    private static boolean isSeen(@Nullable Class<?> type) {
        return type == null || isSeen(type.getModifiers()) && isSeen(type.getDeclaringClass());
    }

    private static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static List<String> lines(Class<?> type) {
        List<String> lines = new ArrayList<>();
        String name = type.getName();
        lines.add(name + " " + kind(type) + variables(type.getTypeParameters()) + parents(type));
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (isSeen(each.getModifiers())) {
                lines.add(name + " new" + arguments(each) + thrown(each));
            }
        }
        for (Field each : type.getDeclaredFields()) {
            if (isSeen(each.getModifiers())) {
                lines.add(name + " " + modifiers(each.getModifiers()) + type(each.getAnnotatedType()) + " "
                        + each.getName());
            }
        }
        for (Method each : type.getDeclaredMethods()) {
            if (isSeen(each.getModifiers()) && !each.isSynthetic() && !EVERYWHERE.contains(each.getName())) {
                lines.add(name + " " + method(each));
            }
        }
        return lines;
    }

    private static String method(Method method) {
        String variables = variables(method.getTypeParameters());
        return (method.isDefault() ? "default " : modifiers(method.getModifiers()))
                + (variables.isEmpty() ? "" : variables + " ")
                + type(method.getAnnotatedReturnType()) + " " + method.getName() + arguments(method) + thrown(method)
                + (method.getDefaultValue() == null ? "" : " default");
    }

    private static String kind(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
        return (type.isSealed() ? "sealed " : "")
                + (kind.equals("class") ? modifiers(type.getModifiers()) : "")
                + (kind.equals("class") && Modifier.isFinal(type.getModifiers()) ? "final " : "")
                + kind;
    }

    private static String modifiers(int modifiers) {
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (Modifier.isStatic(modifiers) ? "static " : "")
                + (Modifier.isAbstract(modifiers) ? "abstract " : "");
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(each -> each.getName() + bounds(each))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(TypeVariable<?> variable) {
        String bounds = Arrays.stream(variable.getAnnotatedBounds())
                .map(Signatures::type)
                .collect(Collectors.joining(" & "));
        return bounds.equals("java.lang.Object") ? "" : " extends " + bounds;
    }

    private static String parents(Class<?> type) {
        List<String> parents = new ArrayList<>();
        if (type.getSuperclass() != null && !type.isRecord() && !type.isEnum()) {
            parents.add(type.getGenericSuperclass().getTypeName());
        }
        Arrays.stream(type.getGenericInterfaces()).map(Type::getTypeName).forEach(parents::add);
        parents.remove("java.lang.Object");
        parents.sort(null);
        return parents.isEmpty() ? "" : " extends " + String.join(", ", parents);
    }

    private static String arguments(Executable executable) {
        return Arrays.stream(executable.getAnnotatedParameterTypes())
                .map(Signatures::type)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String thrown(Executable executable) {
        return executable.getExceptionTypes().length == 0
                ? ""
                : Arrays.stream(executable.getGenericExceptionTypes())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", ", " throws ", ""));
    }

    private static String type(AnnotatedType type) {
        return (type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "") + withoutMark(type);
    }

    private static String withoutMark(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            String raw = ((ParameterizedType) generic.getType()).getRawType().getTypeName();
            return Arrays.stream(generic.getAnnotatedActualTypeArguments())
                    .map(Signatures::type)
                    .collect(Collectors.joining(", ", raw + "<", ">"));
        }
        if (type instanceof AnnotatedArrayType array) {
            return type(array.getAnnotatedGenericComponentType()) + "[]";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return "?" + bound(" super ", wildcard.getAnnotatedLowerBounds())
                    + bound(" extends ", wildcard.getAnnotatedUpperBounds());
        }
        return type.getType().getTypeName();
    }

    private static String bound(String word, AnnotatedType[] bounds) {
        return Arrays.stream(bounds)
                .map(Signatures::type)
                .filter(bound -> !bound.equals("java.lang.Object"))
                .map(bound -> word + bound)
                .collect(Collectors.joining());
    }
}
