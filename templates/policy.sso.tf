data "aws_ssoadmin_instances" "this" {}

resource "aws_ssoadmin_permission_set" "bedrock_invoke_only" {
  name             = "BedrockInvokeOnly"
  description      = "OpenClaw on Amazon Bedrock: call the chosen models, nothing else"
  instance_arn     = tolist(data.aws_ssoadmin_instances.this.arns)[0]
  session_duration = "PT12H"
}

resource "aws_ssoadmin_permission_set_inline_policy" "bedrock_invoke_only" {
  instance_arn       = aws_ssoadmin_permission_set.bedrock_invoke_only.instance_arn
  permission_set_arn = aws_ssoadmin_permission_set.bedrock_invoke_only.arn
  inline_policy = jsonencode({policy})
}
