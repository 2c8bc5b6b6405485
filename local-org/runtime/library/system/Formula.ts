import { recalculate } from '../../dml/record-formulas.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { ApexList } from '../../values/list.ts';
import { nullPointer } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType } from '../../values/runtime-type.ts';
import type { SObject } from '../../values/sobject.ts';
import type { Members } from '../registry.ts';

class RecalcResult extends PlatformObject {
  override readonly typeName = 'System.FormulaRecalcResult';
  readonly record: SObject;

  constructor(record: SObject) {
    super();
    this.record = record;
  }
}

const typeOf = (name: string) => currentTransaction().engine.types.type(name);

/** Apex Reference, Formula Class and FormulaRecalcResult Class. What the local org cannot compute is not supported, so that results have no errors. */
export const formulaMembers: Members = {
  'System.Formula.recalculateFormulas(List<SObject>)': (records: ApexList) => {
    const tx = currentTransaction();
    const results = (records.items as (SObject | null)[]).map((record) => {
      if (record === null) throw nullPointer();
      recalculate(tx, record);
      return new RecalcResult(record);
    });
    return new ApexList(listType(typeOf('System.FormulaRecalcResult')), results);
  },
  'System.SObject.recalculateFormulas()': (record: SObject) => recalculate(currentTransaction(), record),
  'System.FormulaRecalcResult.isSuccess()': (_result: RecalcResult) => true,
  'System.FormulaRecalcResult.getSObject()': ({ record }: RecalcResult) => record,
  'System.FormulaRecalcResult.getErrors()': (_result: RecalcResult) => new ApexList(listType(typeOf('System.FormulaRecalcFieldError')))
};
