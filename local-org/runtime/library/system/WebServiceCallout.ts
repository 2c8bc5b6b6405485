import { beginCallout } from '../../transactions/callout.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { drive } from '../../values/drive.ts';
import { NotSupportedError } from '../../values/exception.ts';
import type { ApexList } from '../../values/list.ts';
import type { ApexMap } from '../../values/map.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import type { Members } from '../registry.ts';

/**
 * What classes generated from a WSDL call (Apex Developer Guide, SOAP Services: Defining a Class from a WSDL Document). `information` is endpoint, SOAP action,
 * request namespace and name, response namespace, name and type. In tests the WebServiceMock answers; SOAP itself is not supported.
 */
export const webServiceCalloutMembers: Members = {
  'System.WebServiceCallout.invoke(Object,Object,Map<String,Object>,List<String>)': (
    stub: unknown,
    request: unknown,
    response: ApexMap,
    information: ApexList
  ) => {
    const tx = currentTransaction();
    if (!tx.test) throw new NotSupportedError('System.WebServiceCallout.invoke(Object,Object,Map<String,Object>,List<String>)');
    const mock = tx.test.mocks.get('webservicemock');
    if (!mock) throw apexException('System.TypeException', 'Methods defined as TestMethod do not support Web service callouts');
    beginCallout(tx);
    const [endpoint, action, , ...rest] = information.items;
    drive(tx.engine.invoke(mock, 'doInvoke', [stub, request, response, endpoint, action, ...rest]), 'WebServiceMock.doInvoke');
  }
};
