/** A row of the user that triggers of platform events run as, for people who are loaded: exports often lack it. Times are GMT, texts English. */
export function automatedProcess(Id: string, domain: string): Readonly<Record<string, string | boolean>> {
  const Username = `autoproc@${domain}`;
  return {
    ...{ Id, Username, Email: Username, FirstName: 'Automated', LastName: 'Process', Alias: 'autoproc', UserType: 'AutomatedProcess' },
    ...{ TimeZoneSidKey: 'GMT', LanguageLocaleKey: 'en_US', LocaleSidKey: 'en_US', EmailEncodingKey: 'UTF-8', IsActive: true }
  };
}
