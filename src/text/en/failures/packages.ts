import type * as families from '../../../failures/families/packages.ts';
import { lendSignIn } from '../../commands.ts';
import type { FailureTranslation } from '../../translation.ts';

/** Failures of the packages that a program in Python is installed with. */
export const packageFailures = {
  'python-package-unfit': {
    title: 'A Python package is missing or does not fit',
    cause: 'It said: {detail}',
    fix: [
      '{pypi} has no version for this Python: use a newer one; aws_sdk_bedrock_runtime needs Python 3.12 or later. Check yours: python3 --version',
      '{?modulePython}Install it for the Python that runs the module, which Ansible chooses on the host of the task (ansible_python_interpreter): PYTHON -m pip install boto3 botocore',
      'Install {package} where that program runs: pip install boto3. If pipx or uv installed the program: pipx inject NAME boto3, or uv tool install NAME --with boto3',
      'Install {lackedPackage} where that program runs: pip install "{lackedPackage}"',
      '{?lambda}In AWS Lambda, add it to the function, as a layer or in its package.',
      '{?jupyter}Jupyter AI needs a package for Bedrock, in its own environment: pip install -U langchain-aws',
      'Python may take a file or folder of your own that is named {shadowed} for the package: rename it. If there is none, the package is too old: update it.',
      'Packages that are installed together need different versions of {conflict}. Install all of them by one pip install in a new virtual environment, without versions of your own, so that pip chooses ones that fit. If the program works, pip only warns.',
      'From version 0.10 on, aws-sdk-bedrock-runtime has AsyncBedrockRuntimeClient in place of {sonicClient}. Update what imports it, or: pip install "aws-sdk-bedrock-runtime<0.10"',
      'If it says {sonicParts}, the packages for Nova Sonic do not fit together. Update them and the plugin that uses them: pip install -U aws-sdk-bedrock-runtime smithy-aws-core smithy-http',
      'The installed {outdated} has no {newer}: it is too old, or too new, for what imports it. Update it[[: {update}]][[{!update}.]]',
      `In the Python environment of that program, for aws {crt}: pip install "botocore[crt]". Or name a second profile that has only: ${lendSignIn}`,
    ],
  },
} as const satisfies FailureTranslation<typeof families.packageFailures>;
