import { childrenOf, flagOf, numberOf, textOf, type XmlElement } from './xml.ts';

/** Where `callout:Name` leads. */
export interface NamedCredentialMetadata {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  /** Name of the external credential that authenticates. */
  readonly externalCredential?: string;
  readonly generateAuthorizationHeader: boolean;
  readonly allowMergeFieldsInHeader: boolean;
  readonly allowMergeFieldsInBody: boolean;
}

/** How callouts authenticate. Secrets are never metadata. */
export interface ExternalCredentialMetadata {
  readonly name: string;
  readonly label: string;
  /** `Custom`, `Oauth`, `Basic`, `NoAuthentication`, `AwsSv4`, `JwtExchange`. */
  readonly protocol: string;
  readonly parameters: readonly CredentialParameter[];
}

export interface CredentialParameter {
  /** `NamedPrincipal`, `AuthHeader`, `AuthParameter`, `AuthProviderUrl`, `AuthProtocolVariant` … */
  readonly type: string;
  readonly name: string;
  readonly value: string;
  /** Principals: the parameter group that links a principal's parameters. */
  readonly group: string;
  readonly sequence: number;
}

export function readNamedCredential(name: string, element: XmlElement): NamedCredentialMetadata {
  const parameters = childrenOf(element, 'namedCredentialParameters');
  const valueOf = (type: string, tag: string): string | undefined => {
    const parameter = parameters.find((entry) => textOf(entry, 'parameterType') === type);
    return parameter && textOf(parameter, tag);
  };
  const externalCredential = valueOf('Authentication', 'externalCredential');
  return {
    name,
    label: textOf(element, 'label') ?? name,
    url: valueOf('Url', 'parameterValue') ?? textOf(element, 'endpoint') ?? '',
    ...(externalCredential ? { externalCredential } : {}),
    generateAuthorizationHeader: flagOf(element, 'generateAuthorizationHeader', true),
    allowMergeFieldsInHeader: flagOf(element, 'allowMergeFieldsInHeader'),
    allowMergeFieldsInBody: flagOf(element, 'allowMergeFieldsInBody')
  };
}

export function readExternalCredential(name: string, element: XmlElement): ExternalCredentialMetadata {
  return {
    name,
    label: textOf(element, 'label') ?? name,
    protocol: textOf(element, 'authenticationProtocol') ?? 'Custom',
    parameters: childrenOf(element, 'externalCredentialParameters').map((entry) => ({
      type: textOf(entry, 'parameterType') ?? '',
      name: textOf(entry, 'parameterName') ?? '',
      value: textOf(entry, 'parameterValue') ?? '',
      group: textOf(entry, 'parameterGroup') ?? '',
      sequence: numberOf(entry, 'sequenceNumber') ?? 0
    }))
  };
}
