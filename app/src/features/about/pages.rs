use crate::context::Cx;
use crate::page::PageResult;
pub async fn accessibility(_: Cx) -> PageResult {
    Err(crate::error::AppError::NotFound)
}
pub async fn legal(_: Cx) -> PageResult {
    Err(crate::error::AppError::NotFound)
}
pub async fn privacy(_: Cx) -> PageResult {
    Err(crate::error::AppError::NotFound)
}
pub async fn source(_: Cx) -> PageResult {
    Err(crate::error::AppError::NotFound)
}
pub async fn data(_: Cx) -> PageResult {
    Err(crate::error::AppError::NotFound)
}
pub async fn help(_: Cx) -> PageResult {
    Err(crate::error::AppError::NotFound)
}
