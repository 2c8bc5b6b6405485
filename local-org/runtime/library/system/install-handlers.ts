import { currentTransaction } from '../../transactions/current.ts';
import { systemRows } from '../../transactions/system-rows.ts';
import { drive } from '../../values/drive.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import { registerRestorer } from '../../values/snapshot-reader.ts';
import type { StoredValue } from '../../values/snapshot-writer.ts';
import type { Members } from '../registry.ts';

/** What an install or uninstall script is told. */
class PackageContext extends PlatformObject {
  override readonly typeName: string;
  readonly previousVersion: unknown;
  readonly isPush: boolean;

  constructor(typeName: string, previousVersion: unknown, isPush: boolean) {
    super();
    this.typeName = typeName;
    this.previousVersion = previousVersion;
    this.isPush = isPush;
  }

  readonly snapshotType = 'System.InstallContext';

  toSnapshot(write: (value: unknown) => StoredValue): KeptContext {
    return { typeName: this.typeName, previousVersion: write(this.previousVersion), isPush: this.isPush };
  }

  i_installerid_0(): string {
    return currentTransaction().user.id;
  }

  i_uninstallerid_0(): string {
    return currentTransaction().user.id;
  }

  i_ispush_0(): boolean {
    return this.isPush;
  }

  i_isupgrade_0(): boolean {
    return this.previousVersion !== null;
  }

  i_organizationid_0(): string | null {
    const { database } = currentTransaction();
    for (const id of systemRows(database, 'Organization', 'IsSandbox', false)) return id;
    return null;
  }

  i_previousversion_0(): unknown {
    return this.previousVersion;
  }
}

interface KeptContext {
  readonly typeName: string;
  readonly previousVersion: StoredValue;
  readonly isPush: boolean;
}

registerRestorer('System.InstallContext', (content, read) => {
  const { typeName, previousVersion, isPush } = content as KeptContext;
  return new PackageContext(typeName, read(previousVersion), isPush);
});

function install(handler: object, previousVersion: unknown, isPush: boolean): void {
  const context = new PackageContext('System.InstallContext', previousVersion, isPush);
  drive(currentTransaction().engine.invoke(handler, 'onInstall', [context]), 'an install script');
}

/** Apex Reference, Test Class, testInstall and testUninstall; Apex Developer Guide, Running Apex on Package Install/Upgrade. */
export const installMembers: Members = {
  'System.Test.testInstall(System.InstallHandler,System.Version)': (handler: object, version: unknown) => install(handler, version, false),
  'System.Test.testInstall(System.InstallHandler,System.Version,Boolean)': (handler: object, version: unknown, isPush: boolean) =>
    install(handler, version, isPush),
  'System.Test.testUninstall(System.UninstallHandler)': (handler: object) => {
    const context = new PackageContext('System.UninstallContext', null, false);
    drive(currentTransaction().engine.invoke(handler, 'onUninstall', [context]), 'an uninstall script');
  }
};
