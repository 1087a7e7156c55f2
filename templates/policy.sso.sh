#!/bin/sh
# Run with administrator rights in the account of IAM Identity Center.
# Usage: sh this.sh ACCOUNT_ID PRINCIPAL_ID   (the user's or group's id in Identity Center: USER, or GROUP as third word)
set -eu
ACCOUNT_ID=$1 PRINCIPAL_ID=$2 PRINCIPAL_TYPE=${3:-USER}
POLICY=$(cat <<'END'
{policy}
END
)
INSTANCE=$(aws sso-admin list-instances --query 'Instances[0].InstanceArn' --output text)
PERMISSION_SET=$(aws sso-admin create-permission-set --instance-arn "$INSTANCE" --name BedrockInvokeOnly \
  --description 'OpenClaw on Amazon Bedrock: call the chosen models, nothing else' \
  --session-duration PT12H --query 'PermissionSet.PermissionSetArn' --output text)
aws sso-admin put-inline-policy-to-permission-set --instance-arn "$INSTANCE" \
  --permission-set-arn "$PERMISSION_SET" --inline-policy "$POLICY"
aws sso-admin create-account-assignment --instance-arn "$INSTANCE" --permission-set-arn "$PERMISSION_SET" \
  --target-type AWS_ACCOUNT --target-id "$ACCOUNT_ID" \
  --principal-type "$PRINCIPAL_TYPE" --principal-id "$PRINCIPAL_ID"
