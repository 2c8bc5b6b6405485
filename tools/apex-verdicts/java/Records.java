import apex.common.base.Result;
import apex.jorje.semantic.ast.modifier.ModifierGroups;
import apex.jorje.semantic.bcl.DmlOperation;
import apex.jorje.semantic.compiler.Namespaces;
import apex.jorje.semantic.symbol.member.variable.*;
import apex.jorje.semantic.symbol.resolver.SymbolResolver;
import apex.jorje.semantic.symbol.type.*;
import java.util.*;

/** Record types, from the schema that the local org compiles against. */
final class Records {
  private final Map<String, List<String[]>> described = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, SObjectTypeInfo> made = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private String last;
  private PlatformTypes platform;

  void use(PlatformTypes types) {
    platform = types;
  }

  void describe(String[] parts) {
    if (parts[0].equals("O")) last = parts[1];
    described.computeIfAbsent(last, name -> new ArrayList<>()).add(parts);
  }

  TypeInfo find(String name) {
    SObjectTypeInfo known = made.get(name);
    if (known != null) return known;
    List<String[]> lines = described.get(name);
    return lines == null ? null : make(lines);
  }

  private SObjectTypeInfo make(List<String[]> lines) {
    String name = lines.get(0)[1], kind = lines.get(0)[2];
    SObjectMetadata.CustomEntitySObjectType entity = switch (kind) {
      case "customMetadata" -> SObjectMetadata.CustomEntitySObjectType.CUSTOM_METADATA_TYPE;
      case "hierarchySetting" -> SObjectMetadata.CustomEntitySObjectType.HIERARCHY_CUSTOM_SETTING;
      case "listSetting" -> SObjectMetadata.CustomEntitySObjectType.LIST_CUSTOM_SETTING;
      default -> SObjectMetadata.CustomEntitySObjectType.OTHER;
    };
    SObjectMetadata metadata = SObjectMetadata.builder().setSupportedDml(DmlOperation.ALL).setLookupFieldPredicate((field, type) -> true)
        .setCustomEntitySObjectType(entity).setEditable(true).setTriggerable(true).setPlatformEvent(kind.equals("platformEvent"))
        .setAccessibleWhenUntrustedCalculator(type -> true).build();
    Fields fields = new Fields();
    SObjectTypeInfo.Builder builder = SObjectTypeInfo.builder();
    builder.setMetadata(metadata);
    builder.setApexName(name);
    builder.setBytecodeName(name);
    builder.setNamespace(Namespaces.EMPTY);
    builder.setParents(SObjectTypeInfo.SHARED_PARENT_TABLE);
    builder.setFields(fields);
    SObjectTypeInfo type = builder.buildResolved();
    made.put(name, type);
    TypeInfo objectToken = platform.named("Schema.SObjectType");
    fields.statics.put("SObjectType", DynamicFieldInfoFactory.createSObjectTypeDescribe(type, objectToken, name, name));
    for (String[] line : lines.subList(1, lines.size())) {
      switch (line[0]) {
        case "A" -> column(type, fields, line[1], platform.type(line[2]));
        case "R" -> relation(type, fields, line[1], line[2].isEmpty() ? TypeInfos.SOBJECT : find(line[2]), SObjectFieldInfo.Category.FOREIGN_KEY);
        default -> relation(type, fields, line[1], GenericTypeInfoFactory.createList(find(line[2])), SObjectFieldInfo.Category.AGGREGATE);
      }
    }
    return type;
  }

  private void column(TypeInfo owner, Fields fields, String name, TypeInfo type) {
    fields.add(field(owner, name, type, SObjectFieldInfo.Category.REGULAR, true));
    fields.statics.put(name, DynamicFieldInfoFactory.createNoValidationOrCodeGenNeededField(owner, platform.named("Schema.SObjectField"), name));
  }

  private static void relation(TypeInfo owner, Fields fields, String name, TypeInfo type, SObjectFieldInfo.Category category) {
    fields.add(field(owner, name, type == null ? TypeInfos.SOBJECT : type, category, false));
  }

  private static FieldInfo field(TypeInfo owner, String name, TypeInfo type, SObjectFieldInfo.Category category, boolean isColumn) {
    SObjectFieldInfo.Builder builder = SObjectFieldInfo.builder();
    builder.setName(name);
    builder.setType(type);
    builder.setDefiningType(owner);
    builder.setModifiers(ModifierGroups.ONLY_GLOBAL);
    builder.setColumnInfo(isColumn);
    builder.setCategory(category);
    return builder.build();
  }

  /** Values of a record by name, and the tokens that its type answers for the same names. */
  private static final class Fields implements FieldTable {
    final Map<String, FieldInfo> statics = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, FieldInfo> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @Override
    public Result<Void> add(FieldInfo field) {
      values.put(field.getName(), field);
      return null;
    }

    @Override
    public FieldInfo get(SymbolResolver resolver, TypeInfo from, String name, LookupMode mode) {
      FieldInfo first = (mode.areStaticsFirst() ? statics : values).get(name);
      return first != null ? first : (mode.areStaticsFirst() ? values : statics).get(name);
    }

    @Override
    public FieldTable resolve() {
      return this;
    }

    @Override
    public boolean isResolved() {
      return true;
    }

    @Override
    public Collection<FieldInfo> all() {
      return new ArrayList<>(values.values());
    }
  }
}
