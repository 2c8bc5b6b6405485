import { currentTransaction } from '../../transactions/current.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { apexException, nullPointer } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { listType } from '../../values/runtime-type.ts';
import { Bean, beanMembers, type BeanClass } from '../bean.ts';
import type { Members } from '../registry.ts';
import { retrieve } from './retrieve.ts';

/** Fields of classes that are their fields and nothing else. */
const fields = (types: Readonly<Record<string, string>>): BeanClass['properties'] =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, [type, 'f'] as const]));

/** Apex Reference, Metadata Namespace. */
const classes: readonly BeanClass[] = [
  { name: 'Metadata.Metadata', properties: fields({ fullName: 'String' }) },
  {
    name: 'Metadata.CustomMetadata',
    supertypes: ['Metadata.Metadata'],
    properties: fields({ description: 'String', label: 'String', protected_x: 'Boolean', values: 'List<Metadata.CustomMetadataValue>' }),
    lists: ['values']
  },
  { name: 'Metadata.CustomMetadataValue', properties: fields({ field: 'String', value: 'Object' }) },
  {
    name: 'Metadata.DeployMessage',
    properties: fields({
      ...{ changed: 'Boolean', columnNumber: 'Integer', componentType: 'String', created: 'Boolean', createdDate: 'Datetime' },
      ...{ deleted: 'Boolean', fileName: 'String', fullName: 'String', id: 'Id', lineNumber: 'Integer', problem: 'String' },
      ...{ problemType: 'Metadata.DeployProblemType', success: 'Boolean' }
    })
  },
  {
    name: 'Metadata.DeployDetails',
    properties: fields({ componentFailures: 'List<Metadata.DeployMessage>', componentSuccesses: 'List<Metadata.DeployMessage>' }),
    lists: ['componentFailures', 'componentSuccesses']
  },
  {
    name: 'Metadata.DeployResult',
    properties: fields({
      ...{ canceledBy: 'String', canceledByName: 'String', checkOnly: 'Boolean', completedDate: 'Datetime', createdBy: 'String' },
      ...{ createdByName: 'String', createdDate: 'Datetime', details: 'Metadata.DeployDetails', done: 'Boolean', errorMessage: 'String' },
      ...{ errorStatusCode: 'Metadata.StatusCode', id: 'Id', ignoreWarnings: 'Boolean', lastModifiedDate: 'Datetime' },
      ...{ messages: 'List<Metadata.DeployMessage>', numberComponentErrors: 'Integer', numberComponentsDeployed: 'Integer' },
      ...{ numberComponentsTotal: 'Integer', rollbackOnError: 'Boolean', startDate: 'Datetime', stateDetail: 'String' },
      ...{ status: 'Metadata.DeployStatus', success: 'Boolean' }
    })
  }
];

class DeployContainer extends PlatformObject {
  override readonly typeName = 'Metadata.DeployContainer';
  readonly metadata: Bean[] = [];

  remove(isOut: (metadata: Bean) => boolean): boolean {
    const index = this.metadata.findIndex(isOut);
    if (index >= 0) this.metadata.splice(index, 1);
    return index >= 0;
  }
}

class DeployCallbackContext extends PlatformObject {
  override readonly typeName = 'Metadata.DeployCallbackContext';
}

export const metadataMembers: Members = {
  ...(Object.assign({}, ...classes.map(beanMembers)) as Members),
  'Metadata.DeployContainer.<init>()': () => new DeployContainer(),
  'Metadata.DeployContainer.addMetadata(Metadata.Metadata)': (container: DeployContainer, metadata: Bean | null) => {
    if (metadata === null) throw nullPointer();
    container.metadata.push(metadata);
  },
  'Metadata.DeployContainer.getMetadata()': (container: DeployContainer) =>
    new ApexList(listType(currentTransaction().engine.types.type('Metadata.Metadata')), [...container.metadata]),
  'Metadata.DeployContainer.removeMetadata(Metadata.Metadata)': (container: DeployContainer, metadata: Bean) =>
    container.remove((held) => held === metadata),
  'Metadata.DeployContainer.removeMetadataByFullName(String)': (container: DeployContainer, name: string) =>
    container.remove((held) => held.get('fullName') === name),
  'Metadata.DeployCallbackContext.<init>()': () => new DeployCallbackContext(),
  'Metadata.DeployCallbackContext.getCallbackJobId()': (context: DeployCallbackContext | { i_getcallbackjobid_0(): unknown }) =>
    'i_getcallbackjobid_0' in context ? context.i_getcallbackjobid_0() : null,
  'Metadata.Operations.retrieve(Metadata.MetadataType,List<String>)': retrieve,
  'Metadata.Operations.enqueueDeployment(Metadata.DeployContainer,Metadata.DeployCallback)': (
    _container: DeployContainer,
    _callback: object
  ) => {
    // The platform refuses it in tests.
    if (currentTransaction().isTest) throw apexException('System.AsyncException', 'Metadata cannot be deployed from within a test');
    throw new NotSupportedError('Metadata.Operations.enqueueDeployment');
  }
};
