import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import type { ApexMap } from '../../values/map.ts';
import { TYPES, listType, mapType } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';
import { ObjectDescribe } from './describes.ts';
import { CaseInsensitiveMap } from './case-insensitive-map.ts';
import { schemaOf } from './object-describe.ts';
import { ObjectToken } from './tokens.ts';

/** Apex Reference, Schema Class. */
export const schemaMembers: Members = {
  'System.Schema.getGlobalDescribe()': globalDescribe,
  'System.Schema.describeSObjects(List<String>)': describeAll,
  'System.Schema.describeSObjects(List<String>,Object)': (names: ApexList, _options: unknown) => describeAll(names)
};

function globalDescribe(): ApexMap {
  const tx = currentTransaction();
  const type = mapType(TYPES.String, tx.engine.types.type('Schema.SObjectType'));
  return new CaseInsensitiveMap(
    type,
    tx.org.schema.objects.map((object) => [object.name.toLowerCase(), new ObjectToken(object)] as const)
  );
}

function describeAll(names: ApexList): ApexList {
  const type = currentTransaction().engine.types.type('Schema.DescribeSObjectResult');
  return new ApexList(
    listType(type),
    names.items.map((name) => new ObjectDescribe(schemaOf(name as string)))
  );
}
