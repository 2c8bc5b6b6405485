import apex.jorje.semantic.common.TestSymbolProvider;
import apex.jorje.semantic.compiler.Namespace;
import apex.jorje.semantic.compiler.Namespaces;
import apex.jorje.semantic.compiler.SourceFile;
import apex.jorje.semantic.symbol.resolver.SymbolResolver;
import apex.jorje.semantic.symbol.type.TypeInfo;
import java.util.*;

/** Answers the front end's questions for names: the platform's types, record types, and classes of the project that are not compiled themselves. */
final class Provider extends TestSymbolProvider {
  private static final String API = "com/salesforce/api/";
  /** Its `start` may answer either of two types, so it is left out. */
  private static final String BATCHABLE =
      "global interface Batchable<T> { void execute(Database.BatchableContext c, List<T> rows); void finish(Database.BatchableContext c); }";

  private final PlatformTypes platform;
  private final Records records;
  private final Map<String, SourceFile> project;
  private final Map<String, TypeInfo> attached = new HashMap<>();

  Provider(PlatformTypes platform, Records records, Map<String, SourceFile> project) {
    this.platform = platform;
    this.records = records;
    this.project = project;
  }

  @Override
  public TypeInfo find(SymbolResolver resolver, TypeInfo from, String name) {
    String key = name.toLowerCase();
    if (Boolean.getBoolean("names")) System.err.println("find " + name);
    if (attached.containsKey(key)) return attached.get(key);
    if (key.equals("database/batchable")) return attach(resolver, key, name, batchable());
    int inner = key.indexOf('$');
    String outer = inner < 0 ? key : key.substring(0, inner);
    SourceFile file = project.get(outer);
    if (file != null && !attached.containsKey(outer)) {
      TypeInfo type = attach(resolver, outer, outer, file);
      if (inner < 0) return type;
    }
    if (file != null) {
      attached.put(key, null);
      attached.put(key, resolver.get(key));
      return attached.get(key);
    }
    TypeInfo known = platform.find(key);
    if (known != null) return known;
    return super.find(resolver, from, name);
  }

  private TypeInfo attach(SymbolResolver resolver, String key, String name, SourceFile file) {
    attached.put(key, null);
    TypeInfo type = resolver.getCompilerService().attachSource(resolver, file, name);
    attached.put(key, type);
    return type;
  }

  private static SourceFile batchable() {
    return SourceFile.builder().setBody(BATCHABLE).setNamespace(Namespaces.create("Database")).setTrusted(true).setFileBased(true).setMocked(true)
        .setKnownName("Database.Batchable").build();
  }

  @Override
  public TypeInfo getSObjectType(TypeInfo from, String name) {
    TypeInfo own = records.find(name);
    return own == null && name.equalsIgnoreCase("AggregateResult") ? super.getSObjectType(from, name) : own;
  }

  @Override
  public boolean hasLabelField(TypeInfo from, Namespace namespace, String name) {
    return true;
  }

  @Override
  public String getPageReference(TypeInfo from, String name) {
    return "/apex/" + name;
  }
}
