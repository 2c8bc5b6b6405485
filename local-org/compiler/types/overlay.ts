import type { PlatformTypeData } from './platform-data.ts';

/** What a change to one generated type consists of. Members of the same signature are replaced. */
export interface TypeOverlay extends Partial<PlatformTypeData> {
  /** Generated members that go, by their signature without result (`delete(List<Object>)`). */
  readonly removed?: readonly string[];
  /** Constants that the generated enum lacks. */
  readonly added?: readonly string[];
}

const recordOrId = (result: string, name: string): readonly string[] =>
  ['List<SObject>', 'List<Id>'].flatMap((list) =>
    ['', ',System.AccessLevel', ',Boolean', ',Boolean,System.AccessLevel'].map((rest) => `static List<${result}> ${name}(${list}${rest})`)
  );
/** Apex Reference, Cache.Partition: the forms with several keys. */
const manyKeys = (modifier = ''): readonly string[] => [
  `${modifier}Map<String,Boolean> contains(Set<String>)`,
  `${modifier}Map<String,Object> get(Set<String>)`
];
const exceptionMembers = ['new()', 'new(System.Exception)', 'new(String)', 'new(String,System.Exception)'];
const untyped = (name: string, first = ''): readonly string[] =>
  ['', ',System.AccessLevel', ',Boolean', ',Boolean,System.AccessLevel'].map((rest) => `${name}(${first}List<Object>${rest})`);

/**
 * Corrections of the generated types: what they type too loosely, enum constants whose order matters (the generated order is alphabetical),
 * and what came after their API version (65).
 */
export const overlay: Readonly<Record<string, Readonly<Record<string, TypeOverlay>>>> = {
  System: {
    /** What every enum has. In this and the next holders `T` is the type in question; no program can name them. */
    Enum: {
      kind: 'class',
      variables: ['T'],
      members: ['static List<T> values()', 'static T valueOf(String)', 'String name()', 'Integer ordinal()']
    },
    /** What every class of the project has. */
    UserClass: { kind: 'class', variables: ['T'], members: ['T clone()'] },
    /** What every record type has. */
    Record: {
      kind: 'class',
      variables: ['T'],
      members: [
        'static Schema.SObjectType getSObjectType()',
        ...['', 'Boolean', 'Boolean,Boolean', 'Boolean,Boolean,Boolean', 'Boolean,Boolean,Boolean,Boolean'].map(
          (flags) => `T clone(${flags})`
        )
      ]
    },
    /** What custom settings and custom metadata types have: other record types have it, too, and are refused afterwards. */
    Setting: {
      kind: 'class',
      variables: ['T'],
      members: [
        'static T getInstance()',
        'static T getInstance(Id)',
        'static T getInstance(String)',
        'static T getOrgDefaults()',
        'static T getValues(Id)',
        'static T getValues(String)',
        'static Map<String,T> getAll()'
      ]
    },
    StatusCode: { added: ['OPERATION_ENQUEUED'] },
    SObject: {
      members: ['void setOptions(Database.DMLOptions)'],
      removed: [
        'setOptions(Object)',
        'getAll()',
        'getInstance()',
        'getInstance(String)',
        'getOrgDefaults()',
        'getValues(String)',
        'clone()',
        'clone(Boolean)',
        'clone(Boolean,Boolean)',
        'clone(Boolean,Boolean,Boolean)',
        'clone(Boolean,Boolean,Boolean,Boolean)',
        'UserRecordAccess'
      ]
    },
    Object: { kind: 'class', members: ['String toString()', 'Boolean equals(Object)', 'Integer hashCode()'] },
    AccessLevel: { members: ['System.AccessLevel withPermissionSetId(Id)'], removed: ['withPermissionSetId(String)'] },
    AuraHandledException: { members: ['new()', 'new(System.Exception)', 'new(String)', 'new(String,System.Exception)'] },
    Exception: { members: ['Map<String,Set<String>> getInaccessibleFields()'] },
    FormulaEvaluationException: { kind: 'class', superclass: 'System.Exception', members: exceptionMembers },
    FormulaValidationException: { kind: 'class', superclass: 'System.Exception', members: exceptionMembers },
    Database: {
      members: [
        ...recordOrId('Database.DeleteResult', 'delete'),
        ...recordOrId('Database.UndeleteResult', 'undelete'),
        'static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<SObject>)',
        'static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<Id>)',
        ...['', ',System.AccessLevel', ',Boolean', ',Boolean,System.AccessLevel'].flatMap((rest) => [
          `static List<Database.MergeResult> merge(SObject,List<SObject>${rest})`,
          `static List<Database.MergeResult> merge(SObject,List<Id>${rest})`
        ]),
        'static Database.Cursor getCursor(String,System.AccessLevel)',
        'static Database.Cursor getCursorWithBinds(String,Map<String,Object>,System.AccessLevel)',
        'static Database.PaginationCursor getPaginationCursor(String)',
        'static Database.PaginationCursor getPaginationCursor(String,System.AccessLevel)',
        'static Database.PaginationCursor getPaginationCursorWithBinds(String,Map<String,Object>,System.AccessLevel)'
      ],
      removed: [
        ...untyped('delete'),
        ...untyped('undelete'),
        ...untyped('merge', 'SObject,'),
        'emptyRecycleBin(List<Object>)',
        'getCursor(String,Object)',
        'getCursorWithBinds(String,Map<String,Object>,Object)'
      ]
    },
    EventBus: {
      members: [
        'static Database.SaveResult publishWithAccessLevel(SObject,System.AccessLevel)',
        'static List<Database.SaveResult> publishWithAccessLevel(List<SObject>,System.AccessLevel)'
      ]
    },
    JSONToken: {
      constants: [
        'NOT_AVAILABLE',
        'START_OBJECT',
        'END_OBJECT',
        'START_ARRAY',
        'END_ARRAY',
        'FIELD_NAME',
        'VALUE_EMBEDDED_OBJECT',
        'VALUE_STRING',
        'VALUE_NUMBER_INT',
        'VALUE_NUMBER_FLOAT',
        'VALUE_TRUE',
        'VALUE_FALSE',
        'VALUE_NULL'
      ]
    },
    Limits: {
      members: [
        'static Integer getApexCursors()',
        'static Integer getLimitApexCursors()',
        'static Integer getApexPaginationCursors()',
        'static Integer getLimitApexPaginationCursors()',
        'static Integer getApexPaginationCursorRows()',
        'static Integer getLimitApexPaginationCursorRows()'
      ]
    },
    LoggingLevel: { constants: ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR'] },
    /** The values of a map of records give their only one to a record, as query results do. */
    Map: { members: ['RecordSet<V> values()', 'Boolean equals(Object)'], removed: ['equals(Map<K,V>)'] },
    Packaging: { kind: 'class', members: ['static String getCurrentPackageId()'] },
    Quiddity: {
      constants: [
        'ANONYMOUS',
        'AURA',
        'BATCH_ACS',
        'BATCH_APEX',
        'BATCH_CHUNK_PARALLEL',
        'BATCH_CHUNK_SERIAL',
        'BULK_API',
        'COMMERCE_INTEGRATION',
        'DISCOVERABLE_LOGIN',
        'FUNCTION_CALLBACK',
        'FUTURE',
        'INBOUND_EMAIL_SERVICE',
        'INVOCABLE_ACTION',
        'IOT',
        'PLATFORM_EVENT_PUBLISH_CALLBACK',
        'QUEUEABLE',
        'QUICK_ACTION',
        'REMOTE_ACTION',
        'REST',
        'RUNTEST_ASYNC',
        'RUNTEST_DEPLOY',
        'RUNTEST_SYNC',
        'SCHEDULED',
        'SOAP',
        'SYNCHRONOUS',
        'TRANSACTION_FINALIZER_QUEUEABLE',
        'UNDEFINED',
        'VF'
      ]
    },
    QueueableDuplicateSignature: { members: ['static System.QueueableDuplicateSignature.Builder builder()'] },
    RoundingMode: { constants: ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY'] },
    Security: {
      members: ['static System.SObjectAccessDecision stripInaccessible(System.AccessType,List<SObject>,Boolean,Id)']
    },
    Set: { members: ['Boolean equals(Object)', 'System.ListIterator<T> iterator()'], removed: ['equals(Set<Object>)'] },
    List: { members: ['Object add(T)', 'Boolean equals(Object)', 'System.ListIterator<T> iterator()'], removed: ['equals(List<T>)'] },
    /** What lists and sets answer. */
    ListIterator: { kind: 'interface', variables: ['T'], interfaces: ['System.Iterator<T>'] },
    Id: { members: ['Boolean equals(Object)'], removed: ['equals(String)'] },
    String: {
      members: ['static String join(System.Iterable,String)', 'String template(Map<String,Object>)'],
      removed: ['join(Object,String)']
    },
    StaticResourceCalloutMock: { interfaces: ['System.HttpCalloutMock'] },
    MultiStaticResourceCalloutMock: { interfaces: ['System.HttpCalloutMock'] },
    Test: {
      members: [
        'static Boolean isSoqlStubDefined(Schema.SObjectType)',
        'static void testInstall(System.InstallHandler,System.Version,Boolean,Boolean)',
        'static void testUninstall(System.UninstallHandler,Boolean)'
      ]
    },
    TriggerOperation: {
      constants: ['BEFORE_INSERT', 'BEFORE_UPDATE', 'BEFORE_DELETE', 'AFTER_INSERT', 'AFTER_UPDATE', 'AFTER_DELETE', 'AFTER_UNDELETE']
    }
  },
  Cache: {
    Org: { members: manyKeys('static ') },
    OrgPartition: { superclass: 'Cache.Partition', members: manyKeys() },
    Partition: { members: manyKeys() },
    Session: { members: manyKeys('static ') },
    'Session.SessionCacheException': {
      superclass: 'System.Exception',
      members: ['new()', 'new(System.Exception)', 'new(String)', 'new(String,System.Exception)']
    },
    SessionPartition: { superclass: 'Cache.Partition', members: manyKeys() }
  },
  Reports: { ReportFactWithDetails: { superclass: 'Reports.ReportFact' }, ReportFactWithSummaries: { superclass: 'Reports.ReportFact' } },
  Database: {
    DuplicateError: { superclass: 'Database.Error' },
    LeadConvert: {
      members: [
        'Id getRelatedPersonAccountId()',
        'SObject getRelatedPersonAccountRecord()',
        'void setRelatedPersonAccountId(Id)',
        'void setRelatedPersonAccountRecord(SObject)'
      ]
    },
    LeadConvertResult: { members: ['Id getRelatedPersonAccountId()'] },
    /** `start` may answer a QueryLocator or an Iterable: the contract of the interface is the looser one. */
    Batchable: { members: ['Object start(Database.BatchableContext)'], removed: ['start(Database.BatchableContext)'] },
    CursorFetchResult: {
      kind: 'class',
      members: ['Integer getNextIndex()', 'Integer getNumDeletedRecords()', 'List<SObject> getRecords()', 'Boolean isDone()']
    },
    PaginationCursor: {
      kind: 'class',
      members: ['Integer fetchDeleted(Integer,Integer)', 'Database.CursorFetchResult fetchPage(Integer,Integer)', 'Integer getNumRecords()']
    }
  },
  Schema: {
    FieldDescribeOptions: { kind: 'enum', constants: ['DEFAULT', 'FULL_DESCRIBE'] }
  },
  Site: {
    ExternalUserCreateException: {
      kind: 'class',
      superclass: 'System.Exception',
      members: ['new()', 'new(System.Exception)', 'new(String)', 'new(String,System.Exception)', 'List<String> getDisplayMessages()']
    }
  }
};

/** Classes of `System` above that hold given members and are no types of the language. */
export const holders: ReadonlySet<string> = new Set(['Enum', 'UserClass', 'Record', 'Setting']);
