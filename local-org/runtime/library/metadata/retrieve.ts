import { currentTransaction } from '../../transactions/current.ts';
import { systemRows, systemValue } from '../../transactions/system-rows.ts';
import { boxDouble } from '../../values/boxed.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { listType } from '../../values/runtime-type.ts';
import type { EnumConstant } from '../../values/user-object.ts';
import { Bean, beanClass } from '../bean.ts';

/** Records of custom metadata types by their full names, `Type.Record`; what is not there is left out (Apex Reference, Metadata.Operations.retrieve). */
export function retrieve(type: EnumConstant, names: ApexList): ApexList {
  if (type.name !== 'CustomMetadata') throw new NotSupportedError(`Metadata.Operations.retrieve of ${type.name}`);
  const found = names.items.flatMap((name) => recordNamed(String(name)) ?? []);
  return new ApexList(listType(currentTransaction().engine.types.type('Metadata.Metadata')), found);
}

function recordNamed(fullName: string): Bean | undefined {
  const { database, org } = currentTransaction();
  const [typeName = '', recordName = ''] = fullName.split('.');
  const object = org.schema.object(`${typeName.replace(/__mdt$/i, '')}__mdt`);
  if (!object) return undefined;
  for (const id of systemRows(database, object.name, 'DeveloperName', recordName)) {
    const record = new Bean(beanClass('Metadata.CustomMetadata')!);
    record.set('fullName', fullName);
    record.set('label', systemValue(database, object.name, id, 'MasterLabel'));
    const { items } = record.get('values') as ApexList;
    for (const field of object.fields.filter(({ name }) => name.endsWith('__c'))) {
      const entry = new Bean(beanClass('Metadata.CustomMetadataValue')!);
      const value = systemValue(database, object.name, id, field.name);
      entry.set('field', field.name);
      entry.set('value', field.apexType === 'Double' && value !== null ? boxDouble(value) : value);
      items.push(entry);
    }
    return record;
  }
  return undefined;
}
