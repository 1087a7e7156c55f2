variable "role_name" {
  description = "Role of the instance, task or service account that OpenClaw runs on"
  type        = string
}

resource "aws_iam_role_policy" "bedrock_invoke_only" {
  name = "BedrockInvokeOnly"
  role = var.role_name
  policy = jsonencode({policy})
}
