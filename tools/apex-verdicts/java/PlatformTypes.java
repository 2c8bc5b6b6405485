import apex.jorje.semantic.ast.modifier.ModifierGroup;
import apex.jorje.semantic.ast.modifier.ModifierGroups;
import apex.jorje.semantic.compiler.Namespace;
import apex.jorje.semantic.compiler.Namespaces;
import apex.jorje.semantic.symbol.member.method.Generated;
import apex.jorje.semantic.symbol.member.method.MethodInfo;
import apex.jorje.semantic.symbol.member.method.MethodTable;
import apex.jorje.semantic.symbol.member.method.StandardMethodInfo;
import apex.jorje.semantic.symbol.member.method.StandardMethodInfoBuilder;
import apex.jorje.semantic.symbol.member.method.StandardMethodTable;
import apex.jorje.semantic.symbol.member.variable.FieldTable;
import apex.jorje.semantic.symbol.member.variable.PropertyFactory;
import apex.jorje.semantic.symbol.member.variable.StandardFieldInfo;
import apex.jorje.semantic.symbol.member.variable.StandardFieldTable;
import apex.jorje.semantic.symbol.type.*;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;

/** Classes, interfaces and enums of the platform as the front end's own type objects, made from the type data that the local org ships with. */
final class PlatformTypes {
  /** What the data says of one type: `kind namespace name abstract superclass interfaces constants`, then its members. */
  private record Described(String[] head, List<String[]> members) {
    String name() {
      return head[2] + "." + head[3];
    }
  }

  private static final Set<String> BUILT_IN =
      Set.of("string", "integer", "long", "double", "decimal", "boolean", "id", "date", "datetime", "time", "blob", "object", "list", "set", "map",
          "sobject", "iterable", "iterator", "comparator", "exception");

  private final Map<String, Described> described = new HashMap<>();
  private final Map<String, String> bytecodeNames = new HashMap<>();
  private final Map<String, TypeInfo> made = new HashMap<>();
  private final Map<String, TypeInfo> byBytecode = new HashMap<>();
  private final Records records;

  PlatformTypes(Path data, Records records) throws IOException {
    this.records = records;
    Described last = null;
    for (String line : Files.readAllLines(data)) {
      String[] parts = line.split("\t", -1);
      switch (parts[0]) {
        case "T" -> described.put((parts[2] + "." + parts[3]).toLowerCase(), last = new Described(parts, new ArrayList<>()));
        case "M", "F", "K" -> last.members().add(parts);
        default -> records.describe(parts);
      }
    }
    readBytecodeNames();
    for (Described one : described.values())
      if (!isBuiltIn(one.name())) byBytecode.put(bytecodeName(one).toLowerCase(), null);
    addToBuiltIn();
    baseOfExceptions();
  }

  /** What exceptions of a project inherit: the front end's own table knows no more than their texts. */
  private void baseOfExceptions() {
    MethodTable methods = new StandardMethodTable();
    for (MethodInfo inherited : TypeInfos.EXCEPTION.methods().all()) methods.addDuplicatesAllowed(inherited);
    StandardTypeInfoImpl.Builder builder = StandardTypeInfoImpl.builder();
    builder.setApexName("System.ApexBaseException");
    builder.setBytecodeName("System/ApexBaseException");
    builder.setNamespace(Namespaces.SYSTEM);
    builder.setModifiers(ModifierGroups.GLOBAL_VIRTUAL);
    builder.setUnitType(UnitType.CLASS);
    builder.setParents(TypeInfos.EXCEPTION);
    builder.setMethods(methods);
    builder.setVirtualMethods(TypeInfos.EXCEPTION.methods());
    TypeInfo type = builder.buildResolved();
    constructor(type, methods, List.of());
    constructor(type, methods, List.of(TypeInfos.STRING));
    constructor(type, methods, List.of(TypeInfos.EXCEPTION));
    constructor(type, methods, List.of(TypeInfos.STRING, TypeInfos.EXCEPTION));
    methods.resolve();
    byBytecode.put("system/apexbaseexception", type);
  }

  /** By the name that the front end asks for: `System/HttpRequest`, `com/salesforce/api/Schema/SObjectField`. */
  TypeInfo find(String bytecodeName) {
    String key = bytecodeName.toLowerCase();
    if (!byBytecode.containsKey(key)) return null;
    TypeInfo type = byBytecode.get(key);
    if (type != null) return type;
    for (Described one : described.values())
      if (!isBuiltIn(one.name()) && bytecodeName(one).equalsIgnoreCase(bytecodeName)) return named(one.name());
    return null;
  }

  /** A type as the data writes it. */
  TypeInfo type(String text) {
    int open = text.indexOf('<');
    if (open >= 0) {
      String name = text.substring(0, open);
      List<TypeInfo> of = new ArrayList<>();
      for (String one : split(text.substring(open + 1, text.length() - 1))) of.add(type(one));
      return switch (name) {
        case "List" -> GenericTypeInfoFactory.createList(of.get(0));
        case "RecordSet" -> GenericTypeInfoFactory.createQueryResultList(of.get(0));
        case "Set" -> GenericTypeInfoFactory.createSet(of.get(0));
        case "Map" -> GenericTypeInfoFactory.createMap(of.get(0), of.get(1));
        default -> {
          TypeInfo raw = rawGeneric(name);
          yield raw == null ? TypeInfos.OBJECT : GenericTypeInfoFactory.create(raw, of);
        }
      };
    }
    if (text.startsWith("SObject:")) {
      TypeInfo record = records.find(text.substring(8));
      return record == null ? TypeInfos.SOBJECT : record;
    }
    return switch (text) {
      case "void" -> TypeInfos.VOID;
      case "Object", "T", "K", "V" -> TypeInfos.OBJECT;
      case "String" -> TypeInfos.STRING;
      case "Integer" -> TypeInfos.INTEGER;
      case "Long" -> TypeInfos.LONG;
      case "Double" -> TypeInfos.DOUBLE;
      case "Decimal" -> TypeInfos.DECIMAL;
      case "Boolean" -> TypeInfos.BOOLEAN;
      case "Id" -> TypeInfos.ID;
      case "Date" -> TypeInfos.DATE;
      case "Datetime" -> TypeInfos.DATE_TIME;
      case "Time" -> TypeInfos.TIME;
      case "Blob" -> TypeInfos.BLOB;
      case "SObject" -> TypeInfos.SOBJECT;
      case "System.Exception", "Exception" -> TypeInfos.EXCEPTION;
      default -> {
        TypeInfo named = named(text);
        yield named == null ? TypeInfos.OBJECT : named;
      }
    };
  }

  private static TypeInfo rawGeneric(String name) {
    return switch (name) {
      case "System.Iterable" -> builtInType("System/Iterable");
      case "System.Iterator" -> builtInType("System/Iterator");
      case "System.Comparator" -> builtInType("System/Comparator");
      default -> null;
    };
  }

  static TypeInfo builtInType(String bytecodeName) {
    try {
      Field field = apex.jorje.semantic.common.TestSymbolProvider.class.getDeclaredField("BUILT_IN_TYPES");
      field.setAccessible(true);
      return ((Map<?, ?>) field.get(null)).get(bytecodeName) instanceof TypeInfo type ? type : null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  TypeInfo named(String name) {
    String key = (name.indexOf('.') < 0 ? "System." + name : name).toLowerCase();
    TypeInfo known = made.get(key);
    if (known != null) return known;
    Described one = described.get(key);
    if (one == null) return null;
    if (isBuiltIn(one.name())) return builtInType(one.name().replace('.', '/'));
    return make(one, key);
  }

  private TypeInfo make(Described one, String key) {
    String[] head = one.head();
    boolean isException = isException(one);
    boolean isInterface = head[1].equals("interface");
    MethodTable methods = new StandardMethodTable();
    FieldTable fields = new StandardFieldTable();
    StandardTypeInfoImpl.Builder builder = StandardTypeInfoImpl.builder();
    builder.setApexName(one.name());
    builder.setBytecodeName(bytecodeName(one));
    builder.setNamespace(Namespaces.create(head[2]));
    builder.setUnitType(head[1].equals("enum") ? UnitType.ENUM : isInterface ? UnitType.INTERFACE : UnitType.CLASS);
    builder.setModifiers(head[4].equals("abstract") ? abstractClass() : head[1].equals("class") ? ModifierGroups.GLOBAL_VIRTUAL : ModifierGroups.ONLY_GLOBAL);
    TypeInfo superclass = isException ? TypeInfos.EXCEPTION : head[5].isEmpty() ? null : named(head[5]);
    List<TypeInfo> interfaces = new ArrayList<>();
    for (String text : head[6].isEmpty() ? new String[0] : head[6].split(";")) {
      TypeInfo type = type(text);
      if (type != TypeInfos.OBJECT) interfaces.add(type);
    }
    if (head[1].equals("enum")) builder.setParents(InternalTypeInfos.ENUM, interfaces);
    else if (superclass != null) builder.setParents(superclass, interfaces);
    else builder.setParents(isInterface ? TypeInfos.OBJECT : TypeInfos.OBJECT, interfaces);
    builder.setMethods(methods);
    builder.setVirtualMethods(isException ? TypeInfos.EXCEPTION.methods() : methods);
    builder.setFields(fields);
    TypeInfo type = builder.buildResolved();
    made.put(key, type);
    byBytecode.put(bytecodeName(one).toLowerCase(), type);
    fill(one, type, methods, fields, isException, superclass);
    // Overloads are looked up in a table that is made from what is there now.
    methods.resolve();
    return type;
  }

  private void fill(Described one, TypeInfo type, MethodTable methods, FieldTable fields, boolean isException, TypeInfo superclass) {
    String[] head = one.head();
    boolean isInterface = head[1].equals("interface");
    if (head[1].equals("enum")) {
      for (String constant : head[7].split(";"))
        fields.add(((StandardFieldInfo.Builder) StandardFieldInfo.builder().setName(constant).setType(type).setDefiningType(type)
            .setModifiers(ModifierGroups.GLOBAL_STATIC_FINAL)).build());
      add(methods, method(type, "valueOf", type, List.of(TypeInfos.STRING), ModifierGroups.GLOBAL_STATIC));
      add(methods, method(type, "values", GenericTypeInfoFactory.createList(type), List.of(), ModifierGroups.GLOBAL_STATIC));
      add(methods, method(type, "ordinal", TypeInfos.INTEGER, List.of(), ModifierGroups.ONLY_GLOBAL));
      add(methods, method(type, "name", TypeInfos.STRING, List.of(), ModifierGroups.ONLY_GLOBAL));
      objectMethods(type, methods);
      return;
    }
    if (superclass != null) for (MethodInfo inherited : superclass.methods().all()) if (!inherited.isConstructor()) methods.addDuplicatesAllowed(inherited);
    for (String[] member : one.members()) {
      switch (member[0]) {
        case "K" -> constructor(type, methods, types(member[1]));
        case "M" -> add(methods, method(type, member[3], type(member[2]), types(member[4]),
            member[1].contains("static") ? ModifierGroups.GLOBAL_STATIC : isInterface || member[1].contains("abstract") ? abstractClass() : ModifierGroups.GLOBAL_VIRTUAL));
        default -> field(type, fields, member);
      }
    }
    if (superclass == null && !isInterface) objectMethods(type, methods);
  }

  private static void objectMethods(TypeInfo type, MethodTable methods) {
    add(methods, method(type, "toString", TypeInfos.STRING, List.of(), ModifierGroups.GLOBAL_VIRTUAL));
    add(methods, method(type, "equals", TypeInfos.BOOLEAN, List.of(TypeInfos.OBJECT), ModifierGroups.GLOBAL_VIRTUAL));
    add(methods, method(type, "hashCode", TypeInfos.INTEGER, List.of(), ModifierGroups.GLOBAL_VIRTUAL));
  }

  private void field(TypeInfo type, FieldTable fields, String[] member) {
    ModifierGroup modifiers = member[1].contains("static") ? ModifierGroups.GLOBAL_STATIC : ModifierGroups.ONLY_GLOBAL;
    boolean isFinal = member[1].contains("final");
    if (isFinal || member[1].contains("static")) {
      fields.add(((StandardFieldInfo.Builder) StandardFieldInfo.builder().setName(member[3]).setType(type(member[2])).setDefiningType(type)
          .setModifiers(isFinal && member[1].contains("static") ? ModifierGroups.GLOBAL_STATIC_FINAL : isFinal ? ModifierGroups.GLOBAL_FINAL : modifiers)).build());
    } else {
      fields.add(PropertyFactory.create(type, type(member[2]), member[3], modifiers, modifiers, modifiers));
    }
  }

  private static void constructor(TypeInfo type, MethodTable methods, List<TypeInfo> parameters) {
    methods.addDuplicatesAllowed(StandardMethodInfo.builder().setDefiningType(type).setConstructor().setReturnType(TypeInfos.VOID)
        .setNamedParameterTypes(parameters).setModifiers(ModifierGroups.ONLY_GLOBAL).setGenerated(Generated.BUILT_IN).build());
  }

  static MethodInfo method(TypeInfo type, String name, TypeInfo result, List<TypeInfo> parameters, ModifierGroup modifiers) {
    StandardMethodInfoBuilder builder = StandardMethodInfo.builder();
    return builder.setDefiningType(type).setName(name).setReturnType(result).setNamedParameterTypes(parameters).setModifiers(modifiers)
        .setGenerated(Generated.BUILT_IN).build();
  }

  private static void add(MethodTable methods, MethodInfo method) {
    String text = signature(method);
    for (MethodInfo known : methods.all()) if (!known.isConstructor() && signature(known).equals(text)) return;
    methods.addDuplicatesAllowed(method);
  }

  static String signature(MethodInfo method) {
    StringBuilder text = new StringBuilder(method.getName().toLowerCase());
    for (TypeInfo parameter : method.getParameterTypes()) text.append(',').append(parameter.getApexName());
    return text.toString();
  }

  /** Members of primitives that the front end's own tables lack. */
  private void addToBuiltIn() {
    Map<String, TypeInfo> scalars = Map.ofEntries(Map.entry("string", TypeInfos.STRING), Map.entry("integer", TypeInfos.INTEGER),
        Map.entry("long", TypeInfos.LONG), Map.entry("double", TypeInfos.DOUBLE), Map.entry("decimal", TypeInfos.DECIMAL),
        Map.entry("boolean", TypeInfos.BOOLEAN), Map.entry("id", TypeInfos.ID), Map.entry("date", TypeInfos.DATE),
        Map.entry("datetime", TypeInfos.DATE_TIME), Map.entry("time", TypeInfos.TIME), Map.entry("blob", TypeInfos.BLOB));
    for (Map.Entry<String, TypeInfo> scalar : scalars.entrySet()) {
      Described one = described.get("system." + scalar.getKey());
      if (one == null) continue;
      Set<String> known = new HashSet<>();
      for (MethodInfo method : scalar.getValue().methods().all()) known.add(method.getName().toLowerCase() + method.getParameterTypes().size());
      for (String[] member : one.members()) {
        if (!member[0].equals("M") || known.contains(member[3].toLowerCase() + types(member[4]).size())) continue;
        System.err.println("added " + scalar.getKey() + "." + member[3] + "(" + member[4] + ")");
        scalar.getValue().methods().addDuplicatesAllowed(method(scalar.getValue(), member[3], type(member[2]), types(member[4]),
            member[1].contains("static") ? ModifierGroups.GLOBAL_STATIC : ModifierGroups.ONLY_GLOBAL));
      }
      scalar.getValue().methods().resolve();
    }
  }

  private boolean isException(Described one) {
    for (String name = one.head()[5]; !name.isEmpty(); ) {
      if (name.equals("System.Exception") || name.equals("Exception")) return true;
      Described parent = described.get(name.toLowerCase());
      if (parent == null) return false;
      name = parent.head()[5];
    }
    return false;
  }

  private List<TypeInfo> types(String text) {
    List<TypeInfo> found = new ArrayList<>();
    for (String one : split(text)) found.add(type(one));
    return found;
  }

  static List<String> split(String text) {
    List<String> found = new ArrayList<>();
    int depth = 0, start = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '<') depth++;
      else if (letter == '>') depth--;
      else if (letter == ',' && depth == 0) {
        found.add(text.substring(start, at));
        start = at + 1;
      }
    }
    if (start < text.length()) found.add(text.substring(start));
    return found;
  }

  private static boolean isBuiltIn(String name) {
    return name.startsWith("System.") && BUILT_IN.contains(name.substring(7).toLowerCase());
  }

  /** The front end has names of its own for some types that its rules know. */
  private void readBytecodeNames() {
    try {
      for (Field field : InternalTypeInfos.class.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) continue;
        field.setAccessible(true);
        if (field.get(null) instanceof InternalTypeInfo type && type.getBytecodeName() != null) {
          String name = type.getApexName();
          bytecodeNames.put((name.indexOf('.') < 0 ? "System." + name : name).toLowerCase(), type.getBytecodeName());
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private String bytecodeName(Described one) {
    String known = bytecodeNames.get(one.name().toLowerCase());
    return known != null ? known : one.head()[2] + "/" + one.head()[3].replace('.', '$');
  }

  static ModifierGroup abstractClass() {
    return ModifierGroup.builder().addModifiers(ModifierTypeInfos.GLOBAL, ModifierTypeInfos.ABSTRACT).build().resolve();
  }
}
