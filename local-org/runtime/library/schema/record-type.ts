import type { ObjectSchema } from '../../../contract/schema.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { systemRows, systemValue } from '../../transactions/system-rows.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { TYPES, listType, mapType, type TypeDescriptor } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';
import type { ObjectDescribe } from './describes.ts';
import { both } from './both.ts';

/** Id of the record type that every object has. */
const masterId = '012000000000000AAA';

/** `Schema.RecordTypeInfo`. */
class RecordTypeInfo extends PlatformObject {
  override readonly typeName = 'Schema.RecordTypeInfo';
  readonly id: string;
  readonly name: string;
  readonly developerName: string;
  readonly active: boolean;

  constructor(id: string, name: string, developerName: string, active: boolean) {
    super();
    this.id = id;
    this.name = name;
    this.developerName = developerName;
    this.active = active;
  }

  get isMaster(): boolean {
    return this.id === masterId;
  }
}

const info = 'Schema.RecordTypeInfo';
const describe = 'Schema.DescribeSObjectResult';

/** Apex Reference, RecordTypeInfo Class, and the record types of DescribeSObjectResult. */
export const recordTypeMembers: Members = {
  ...both(info, 'RecordTypeId', (type: RecordTypeInfo) => type.id),
  ...both(info, 'Name', (type: RecordTypeInfo) => type.name),
  ...both(info, 'DeveloperName', (type: RecordTypeInfo) => type.developerName),
  ...both(info, 'Active', (type: RecordTypeInfo) => type.active, 'is'),
  ...both(info, 'Available', (type: RecordTypeInfo) => type.active, 'is'),
  ...both(info, 'Master', (type: RecordTypeInfo) => type.isMaster, 'is'),
  ...both(info, 'DefaultRecordTypeMapping', (type: RecordTypeInfo) => type.isMaster, 'is'),
  ...both(describe, 'RecordTypeInfos', ({ object }: ObjectDescribe) => new ApexList(listType(infoType()), infosOf(object))),
  ...both(describe, 'RecordTypeInfosById', ({ object }: ObjectDescribe) => mapBy(TYPES.Id, object, ({ id }) => id)),
  ...both(describe, 'RecordTypeInfosByName', ({ object }: ObjectDescribe) => mapBy(TYPES.String, object, ({ name }) => name)),
  ...both(describe, 'RecordTypeInfosByDeveloperName', ({ object }: ObjectDescribe) =>
    mapBy(TYPES.String, object, ({ developerName }) => developerName)
  )
};

const infoType = (): TypeDescriptor => currentTransaction().engine.types.type(info);

function mapBy(key: TypeDescriptor, object: ObjectSchema, keyOf: (type: RecordTypeInfo) => string): ApexMap {
  return new ApexMap(
    mapType(key, infoType()),
    infosOf(object).map((type) => [keyOf(type), type] as const)
  );
}

function infosOf(object: ObjectSchema): RecordTypeInfo[] {
  const { database } = currentTransaction();
  const own = [...systemRows(database, 'RecordType', 'SobjectType', object.name)].map((id) => {
    const value = (field: string): unknown => systemValue(database, 'RecordType', id, field);
    return new RecordTypeInfo(id, String(value('Name')), String(value('DeveloperName')), value('IsActive') === true);
  });
  return [...own, new RecordTypeInfo(masterId, 'Master', 'Master', true)];
}
