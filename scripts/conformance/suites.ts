/** What a checkout does not say of itself. A checkout without a description is run as its `sfdx-project.json` says. */
export interface SuiteDescription {
  /** The checkout's folder: the repository's name. */
  readonly name: string;
  /** Checkouts whose classes it is deployed with; their own tests are not run with it. */
  readonly needs?: readonly string[];
  /** The package directories that are deployed, where others are for other orgs or hold tokens that a build replaces. */
  readonly directories?: readonly string[];
  /** The checkout is a collection: every folder in it with an `sfdx-project.json` is a project of its own. */
  readonly collection?: true;
  /** Permission sets that the project's own instructions assign to the user who runs the tests. */
  readonly assigned?: readonly string[];
  /** Test classes, or `Class.method`, that are not run, each with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>;
}

const dataWeave = 'DataWeave scripts: a language of its own';
const connectApi = 'ConnectApi: named credentials by the Connect REST API';

export const suites: readonly SuiteDescription[] = [
  { name: 'fflib-apex-common', needs: ['fflib-apex-mocks'] },
  { name: 'fflib-apex-common-samplecode', needs: ['fflib-apex-common', 'fflib-apex-mocks'] },
  { name: 'fflib-apex-extensions', needs: ['fflib-apex-common', 'fflib-apex-mocks'] },
  { name: 'PMM', directories: ['force-app'] },
  { name: 'EDA', needs: ['EDA/unpackaged/pre/acc_record_types', 'EDA/unpackaged/pre/contact_key_affl_fields'] },
  { name: 'apex-rollup', needs: ['NebulaLogger/nebula-logger/core'] },
  { name: 'at4dx', needs: ['force-di', 'fflib-apex-common', 'fflib-apex-mocks'] },
  { name: 'adyen-salesforce-b2b-lightning', needs: ['adyen-apex-api-library'] },
  { name: 'adyen-salesforce-oms', needs: ['adyen-apex-api-library'] },
  { name: 'LightningFlowComponents', collection: true },
  { name: 'Portwood-DocGen', assigned: ['DocGen_Admin'] },
  { name: 'ActionPlansV4', assigned: ['Action_Plans_Admin'] },
  { name: 'coral-cloud', assigned: ['Coral_Cloud_Admin'] },
  { name: 'dreamhouse-lwc', assigned: ['dreamhouse'] },
  { name: 'dreamhouse-sfdx', assigned: ['dreamhouse'] },
  { name: 'dreaminvest', assigned: ['dreaminvest'] },
  { name: 'easy-spaces-lwc', assigned: ['EasySpacesObjects', 'SpaceManagementApp'] },
  { name: 'ebikes-lwc', assigned: ['ebikes'] },
  { name: 'ecars', assigned: ['ecars'] },
  { name: 'eventQueue', assigned: ['Event_Queue_Admin'] },
  { name: 'expression', assigned: ['Expression_Admin'] },
  { name: 'InventoryManagerNP', assigned: ['Inventory_Management_full'] },
  { name: 'lwc-recipes', assigned: ['recipes'] },
  { name: 'northern-trail-outfitters', assigned: ['nto'] },
  { name: 'org-error-inbox', assigned: ['Admin'] },
  { name: 'purealoe', assigned: ['purealoe'] },
  { name: 'purealoe-lwc', assigned: ['purealoe'] },
  { name: 'ready-to-fly', assigned: ['Ready_to_Fly'] },
  { name: 'sfdx-mass-action-scheduler', assigned: ['Mass_Action_Admin'] },
  { name: 'Households', needs: ['Contacts_and_Organizations'] },
  {
    name: 'apex-recipes',
    assigned: ['Apex_Recipes'],
    leftOut: {
      BasicDataWeaveInApexRecipes_Tests: dataWeave,
      CsvToJsonConversionRecipes_Tests: dataWeave,
      DataWeaveErrorRecipes_Tests: dataWeave,
      FormattingRecipes_Tests: dataWeave,
      'LoggingRecipes_Tests.testLogWithDataWeaveScript': dataWeave,
      MultipleInputRecipes_Tests: dataWeave,
      ObjectConversionRecipes_Tests: dataWeave,
      NamedCredentialRecipesTest: connectApi
    }
  }
];

export const descriptionOf = (name: string): SuiteDescription => suites.find((suite) => suite.name === name) ?? { name };
