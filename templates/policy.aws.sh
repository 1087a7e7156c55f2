#!/bin/sh
# Run with administrator rights in the account of the role.
# Usage: sh this.sh ROLE_NAME   (the role of the instance, task or service account that OpenClaw runs on)
set -eu
ROLE_NAME=$1
POLICY=$(cat <<'END'
{policy}
END
)
aws iam put-role-policy --role-name "$ROLE_NAME" --policy-name BedrockInvokeOnly --policy-document "$POLICY"
