package org.glossator.engine.plugin.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a class file declares and refers to. Names have slashes, as in the file.
 *
 * @param parents its superclass and interfaces
 * @param members access flags of its methods, by name and descriptor, and of its fields, by name, colon and descriptor
 * @param types every class that it names, other than in annotations; no arrays
 * @param uses every method and field of other classes that it names; not of arrays
 */
record ClassFile(
        String name, int access, List<String> parents, Map<String, Integer> members, Set<String> types, Set<Use> uses) {

    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    /** A reference to a member, as {@code parse(Ljava/lang/String;)I} or {@code out:Ljava/io/PrintStream;}. */
    record Use(String owner, String member) {
        /** Without its types. */
        String plainName() {
            return member.replaceFirst("[:(].*", "");
        }
    }

    /** @throws IllegalArgumentException when it is no class file, or one of a later Java than ASM knows */
    static ClassFile of(byte[] bytes) {
        try {
            ClassReader reader = new ClassReader(bytes);
            Set<String> types = new HashSet<>();
            Set<Use> uses = new HashSet<>();
            pool(reader, types, uses);
            Map<String, Integer> members = new HashMap<>();
            reader.accept(new Declared(members, types), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            List<String> parents = new java.util.ArrayList<>(List.of(reader.getInterfaces()));
            if (reader.getSuperName() != null) {
                parents.add(0, reader.getSuperName());
            }
            return new ClassFile(reader.getClassName(), reader.getAccess(), List.copyOf(parents), members, types, uses);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("cut off", e);
        }
    }

    /** After the Java Virtual Machine Specification, section 4.4. */
    private static void pool(ClassReader reader, Set<String> types, Set<Use> uses) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            int tag = at == 0 ? 0 : reader.readByte(at - 1);
            if (tag == CLASS) {
                add(Type.getObjectType(reader.readUTF8(at, buffer)), types);
            } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                String owner = reader.readClass(at, buffer);
                int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
                String descriptor = reader.readUTF8(nameAndType + 2, buffer);
                String name = reader.readUTF8(nameAndType, buffer);
                described(descriptor, types);
                if (!owner.startsWith("[")) {
                    uses.add(new Use(owner, name + (tag == FIELD ? ":" : "") + descriptor));
                }
            }
        }
    }

    private static void described(String descriptor, Set<String> types) {
        Type type = Type.getType(descriptor);
        if (type.getSort() == Type.METHOD) {
            add(type.getReturnType(), types);
            for (Type argument : type.getArgumentTypes()) {
                add(argument, types);
            }
        } else {
            add(type, types);
        }
    }

    private static void add(Type type, Set<String> types) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            types.add(element.getInternalName());
        }
    }

    /** The names of its static fields that may be set again. */
    List<String> changingStatics() {
        int wanted = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        return members.entrySet().stream()
                .filter(each -> each.getKey().contains(":") && (each.getValue() & wanted) == Opcodes.ACC_STATIC)
                .map(each -> each.getKey().replaceFirst(":.*", ""))
                .toList();
    }

    boolean hasNativeMethod() {
        return members.values().stream().anyMatch(access -> (access & Opcodes.ACC_NATIVE) != 0);
    }

    private static final class Declared extends ClassVisitor {
        private final Map<String, Integer> members;
        private final Set<String> types;

        Declared(Map<String, Integer> members, Set<String> types) {
            super(Opcodes.ASM9);
            this.members = members;
            this.types = types;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            members.put(name + ":" + descriptor, access);
            described(descriptor, types);
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            members.put(name + descriptor, access);
            described(descriptor, types);
            return null;
        }
    }
}
