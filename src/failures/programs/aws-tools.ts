/** The programs that build and deploy on AWS, and those that sign in to it for others. */
import type { Program } from './program.ts';

export const AWS_TOOLS: readonly Program[] = [
  {
    name: 'DuckDB',
    says: /\bduckdb\b|\bSecret Validation Failure\b|\bPROVIDER credential_chain\b/i,
    facts: {
      update: 'UPDATE EXTENSIONS;',
      profileIn: "CREATE SECRET (TYPE s3, PROVIDER credential_chain, CHAIN 'sso', PROFILE 'NAME')",
    },
  },
  {
    name: 'DVC',
    says: /\bdvc (?:push|pull|fetch|add|remote|status|doctor|version)\b|\bDVC version\b|[\\/]dvc[\\/]/,
    facts: { update: 'pip install -U "dvc[s3]"', profileIn: 'dvc remote modify REMOTE profile NAME' },
  },
  {
    name: 'dbt',
    says: /\bdbt (?:run|debug|build|seed|test)\b|\bdbt-\w+\b|\bdbt_model\b/,
    facts: { profileIn: 'in profiles.yml, aws_profile_name: NAME, or for Redshift iam_profile: NAME' },
  },
  {
    name: 'Zappa',
    says: /\bzappa\b/i,
    facts: {
      update: 'pip install -U zappa',
      profileIn: '"profile_name": "NAME" in zappa_settings.json',
    },
  },
  {
    name: 'AWS Tools for PowerShell',
    says: /\b(?:Set|Get|Clear)-AWSCredentials?\b|\bInitialize-AWSDefault|\bAmazon\.PowerShell\b|\bpersisted\/shell defaults\b|\bAWS\.Tools\.\w|^(?:PS [^>\n]*> ?)?(?:Get|New|Set|Use|Write|Invoke)-(?:S3|EC2|STS|SSM|R53|IAM|ORG|LM|CFN|BDRR?)[A-Z]\w+/m,
    facts: {
      update: 'Update-AWSToolsModule -CleanUp',
      profileIn: 'Set-AWSCredential -ProfileName NAME -Scope Global',
    },
  },
  // It deploys with Pulumi.
  {
    name: 'SST',
    says: /\bsst (?:deploy|dev|start|remove|bootstrap)\b|\bsst\.config\b|\bAwsProvider[ .]sst\b/,
    facts: { profileIn: 'AWS_PROFILE=NAME sst deploy', eachProvider: 'profile in providers.aws' },
  },
  {
    name: 'Pulumi',
    says: /\bpulumi\b|^ *aws:\w+:\w+ \(/im,
    facts: { profileIn: 'pulumi config set aws:profile NAME', eachProvider: 'aws:profile' },
  },
  {
    name: 'Terragrunt',
    says: /\bterragrunt\b/i,
    facts: {
      update: 'https://terragrunt.gruntwork.io/docs/getting-started/install/',
      profileIn: 'profile = "NAME" in remote_state and in provider "aws", or AWS_PROFILE',
      apart: 'backend "s3"',
    },
  },
  // Its backend is a part of Terraform itself, and no provider.
  {
    name: 'Terraform',
    says: /\bS3 Backend\b|\bbackends\/s3\b/,
    facts: {
      update: 'Terraform itself, to 1.6 or newer',
      profileIn: 'profile = "NAME" in backend "s3" and in provider "aws", or AWS_PROFILE',
      apart: 'backend "s3"',
    },
  },
  {
    name: 'Terraform',
    says: /\bterraform\b|^ *provider "aws" ?\{|^│ Error: |\btofu\b|\bOpenTofu\b|\bhashicorp\/aws\b|^ *Initializing the backend/im,
    facts: {
      update: 'terraform init -upgrade',
      profileIn: 'profile = "NAME" in provider "aws" and in backend "s3", or AWS_PROFILE',
      apart: 'backend "s3"',
    },
  },
  {
    name: 'Packer',
    says: /\bpacker\b|^(?:==> |--> )?amazon-ebs: /im,
    facts: {
      update: 'Packer itself, and packer init -upgrade',
      profileIn: 'profile = "NAME" in source "amazon-ebs"',
    },
  },
  {
    name: 'GitHub Actions',
    says: /\baws-actions\/|\bconfigure-aws-credentials\b|\bplease check your action inputs\b|\bAssuming role with OIDC\b|\bCould not assume role with (?:OIDC|user credentials)\b/,
  },
  {
    name: 'AWS CDK',
    says: /\baws-cdk\b|\bcdk (?:deploy|synth|bootstrap|diff)\b|\bAWS CDK\b|\bNeed to perform AWS calls for account\b|\bUnable to resolve AWS account to use\b|\bCDK Stack\b|\bat the stack level\b|\bStack \S+ does not define an environment\b/,
    facts: { update: 'npm install -g aws-cdk@latest', profileIn: 'cdk deploy --profile NAME' },
  },
  {
    name: 'Amplify (Gen 2)',
    says: /\bampx\b|\bamplify sandbox\b|\bamplify configure profile\b|@aws-amplify[\\/]backend\b/,
    facts: {
      update: 'npm install @aws-amplify/backend@latest @aws-amplify/backend-cli@latest',
      profileIn: 'npx ampx sandbox --profile NAME',
    },
  },
  {
    name: 'Amplify CLI',
    says: /\bamplify (?:push|pull|init|publish|configure|env|AppID)\b|\bProfile configuration is \w/i,
    facts: {
      ownRoles: 'MFA',
      update: 'npm install -g @aws-amplify/cli@latest',
      envFile: 'amplify/.config/local-aws-info.json',
    },
  },
  {
    name: 'AWS SAM CLI',
    says: /\bsam (?:deploy|build|local|sync|package)\b|\b(?:aws-)?sam[- ]cli\b/i,
    facts: { profileIn: 'sam deploy --profile NAME' },
  },
  {
    name: 'Serverless Framework',
    says: /\b(?:serverless|sls) (?:deploy|package|print|invoke|offline)\b|\bserverless\.ya?ml\b|\bserverless framework\b|\bslss\.io\b|\bAWS provider credentials not found\b/i,
    facts: { notCdk: '', profileIn: 'serverless deploy --aws-profile NAME' },
  },
  // They sign in for other programs, and keep what they got.
  {
    name: 'aws-vault',
    says: /\baws-vault\b/,
    library: true,
    facts: { renew: 'aws-vault clear', storeKeys: 'aws-vault add NAME' },
  },
  {
    name: 'aws-sso-creds-helper',
    says: /\baws-sso-creds-helper\b/,
    facts: { update: 'npm install -g aws-sso-creds-helper', sessionFormat: 'sso_session' },
  },
  {
    name: 'aws-sso-util',
    says: /\baws-sso-util\b/,
    library: true,
    facts: {
      update: 'pip install -U aws-sso-util',
      renew: 'aws-sso-util login --force',
      sessionless: 'aws-sso-util',
    },
  },
  {
    name: 'Granted',
    says: /\bcommon-?fate\b|\berror refreshing AWS IAM Identity Center token\b|\bgranted (?:sso|credential|cache|--version|[`"]?v\d)|[`"“]assume[`"”](?!:)|^\W*assume(?: -\w+| [\w.-]+\/[\w.-]+)*\s*$/im,
    library: true,
    facts: {
      clears: 'granted sso-tokens clear --all && rm -r ~/.aws/sso/cache',
      exports: 'assume --export-sso-token',
      sources: 'alias assume=". assume"',
      storeKeys: 'granted credentials update NAME',
    },
  },
  {
    name: 'aws-sso',
    says: /\baws-sso\b(?!-)/,
    library: true,
    facts: { renew: 'aws-sso logout && aws-sso login', shellKeys: 'eval "$(aws-sso eval -p NAME)"' },
  },
  {
    name: 'Leapp',
    says: /\bleapp\b|\binvalid number of authz details\b/i,
    library: true,
    facts: { ownLogin: 'Leapp' },
  },
  {
    name: 'Amazon Q',
    says: /\bAmazon ?Q (?:For|Token|extension|in)\b/i,
    library: true,
    facts: { ownLogin: 'Amazon Q' },
  },
  {
    name: 'AWS Toolkit',
    says: /\baws[- ]toolkit\b|\bsoftware\.aws\.toolkits\b|\bre-login with AWS IAM Identity\b|\bUnable to authenticate connection\b|\b_?aws\.(?:toolkit|auth|codeWhisperer)\./i,
    library: true,
    facts: { ownLogin: 'AWS Toolkit' },
  },
  {
    name: 'Sceptre',
    says: /\bsceptre\b|\bSession credentials were not found/i,
    facts: { update: 'pip install -U sceptre boto3' },
  },
  {
    name: 'Airflow',
    says: /\b[Aa]irflow\b|\bAWS Connection ID\b|\bs3_task_handler\b/,
    facts: { profileIn: '"profile_name": "NAME" in "Extra" of its AWS connection' },
  },
  {
    name: 'Ansible',
    says: /\bansible\b|\baws_ec2 (?:inventory )?plugin\b/i,
    facts: {
      update: 'ansible-galaxy collection install amazon.aws --upgrade',
      profileIn: 'profile: NAME in the task or inventory file',
    },
  },
];
