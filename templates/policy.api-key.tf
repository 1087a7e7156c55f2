variable "user_name" {
  description = "IAM user that the Bedrock API key belongs to (BedrockAPIKey-...)"
  type        = string
}

resource "aws_iam_policy" "bedrock_invoke_only" {
  name = "BedrockInvokeOnly"
  policy = jsonencode({policy})
}

resource "aws_iam_user_policy_attachment" "bedrock_invoke_only" {
  user       = var.user_name
  policy_arn = aws_iam_policy.bedrock_invoke_only.arn
}
