import { childrenOf, flagOf, numberOf, textOf, type XmlElement } from './xml.ts';

export interface LabelMetadata {
  readonly name: string;
  readonly value: string;
  readonly language: string;
}

export interface CustomPermissionMetadata {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly licensed: boolean;
}

/** Who runs the Apex triggers of a platform event, and in which portions. */
export interface EventSubscriberMetadata {
  readonly trigger: string;
  /** Username; absent: Automated Process. */
  readonly user?: string;
  readonly batchSize: number;
}

export interface AppMetadata {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly tabs: readonly string[];
}

export interface TabMetadata {
  readonly name: string;
  readonly label: string;
  /** Bundle of a Lightning component tab. */
  readonly component?: string;
  readonly customObject: boolean;
}

/** A type of custom notification: its name as people read it, and where it may be shown. */
export interface NotificationTypeMetadata {
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

export function readNotificationType(name: string, element: XmlElement): NotificationTypeMetadata {
  return { name, label: textOf(element, 'masterLabel') ?? name, description: textOf(element, 'description') ?? '' };
}

/** Reads `<CustomLabels>`. */
export function readLabels(element: XmlElement): LabelMetadata[] {
  return childrenOf(element, 'labels').map((label) => ({
    name: textOf(label, 'fullName') ?? '',
    value: textOf(label, 'value') ?? '',
    language: textOf(label, 'language') ?? 'en_US'
  }));
}

export function readCustomPermission(name: string, element: XmlElement): CustomPermissionMetadata {
  return {
    name,
    label: textOf(element, 'label') ?? name,
    description: textOf(element, 'description') ?? '',
    licensed: flagOf(element, 'isLicensed')
  };
}

/** The platform's largest batch is 2,000 events (Platform Events Developer Guide). */
export function readEventSubscriber(element: XmlElement): EventSubscriberMetadata {
  const user = textOf(element, 'user');
  return {
    trigger: textOf(element, 'platformEventConsumer') ?? '',
    ...(user ? { user } : {}),
    batchSize: numberOf(element, 'batchSize') ?? 2000
  };
}

export function readApp(name: string, element: XmlElement): AppMetadata {
  return {
    name,
    label: textOf(element, 'label') ?? name,
    description: textOf(element, 'description') ?? '',
    tabs: childrenOf(element, 'tabs').map((tab) => tab.text)
  };
}

export function readTab(name: string, element: XmlElement): TabMetadata {
  const component = textOf(element, 'lwcComponent');
  return {
    name,
    label: textOf(element, 'label') ?? name,
    ...(component ? { component } : {}),
    customObject: flagOf(element, 'customObject')
  };
}

export interface CachePartitionMetadata {
  readonly name: string;
  readonly label: string;
  readonly isDefault: boolean;
}

export function readCachePartition(name: string, element: XmlElement): CachePartitionMetadata {
  return { name, label: textOf(element, 'masterLabel') ?? name, isDefault: flagOf(element, 'isDefaultPartition') };
}
