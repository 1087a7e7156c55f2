#!/bin/sh
# Run with administrator rights in the account of the API key.
# Usage: sh this.sh USER_NAME   (the IAM user that the key belongs to: BedrockAPIKey-...)
set -eu
USER_NAME=$1
POLICY=$(cat <<'END'
{policy}
END
)
POLICY_ARN=$(aws iam create-policy --policy-name BedrockInvokeOnly --policy-document "$POLICY" \
  --query 'Policy.Arn' --output text)
aws iam attach-user-policy --user-name "$USER_NAME" --policy-arn "$POLICY_ARN"
