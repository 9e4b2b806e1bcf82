//! As much of HTTP/1.1 as a measurement needs.

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    time::Duration,
};

use anyhow::{Context as _, bail};

/// A whole answer; its body as it came, compressed or not.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header's value, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        header(&self.headers, name).unwrap_or_default()
    }

    /// Where on the same site the answer sends its reader, if it does.
    pub(crate) fn redirection(&self) -> Option<String> {
        let target = self.header("location");
        let elsewhere = !(300..400).contains(&self.status) || !target.starts_with('/');
        (!elsewhere).then(|| target.to_owned())
    }
}

/// Fetches a path from this machine as a browser would, compressed where the server can.
pub(crate) fn get(port: u16, path: &str) -> anyhow::Result<Answer> {
    fetch(port, path, "br, gzip")
}

/// Fetches a path uncompressed, to read it.
pub(crate) fn get_text(port: u16, path: &str) -> anyhow::Result<String> {
    Ok(String::from_utf8_lossy(&fetch(port, path, "identity")?.body).into_owned())
}

/// The bytes of a request, the same for one visitor and for the load.
pub(crate) fn request(port: u16, path: &str, encodings: &str) -> Vec<u8> {
    format!(
        "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: text/html,*/*\r\n\
         Accept-Encoding: {encodings}\r\nAccept-Language: fr\r\n\r\n"
    )
    .into_bytes()
}

/// The length of the answer at the beginning of `bytes`, once all of it is there.
pub(crate) fn complete(bytes: &[u8]) -> Option<usize> {
    let start = head_length(bytes)?;
    let head = String::from_utf8_lossy(bytes.get(..start)?);
    let end = match header(&head, "content-length") {
        Some(length) => start + length.parse::<usize>().ok()?,
        None if header(&head, "transfer-encoding").is_some() => {
            start + chunks(bytes.get(start..)?)?.1
        }
        None => start,
    };
    (bytes.len() >= end).then_some(end)
}

fn fetch(port: u16, path: &str, encodings: &str) -> anyhow::Result<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.write_all(&request(port, path, encodings))?;
    let mut bytes = Vec::new();
    let mut buffer = [0; 16 * 1024];
    let end = loop {
        if let Some(end) = complete(&bytes) {
            break end;
        }
        match stream.read(&mut buffer)? {
            0 => bail!("{path}: the answer breaks off"),
            length => bytes.extend_from_slice(&buffer[..length]),
        }
    };
    let start = head_length(&bytes).unwrap_or(end);
    let headers = String::from_utf8_lossy(&bytes[..start]).into_owned();
    let body = &bytes[start..end];
    let body = match header(&headers, "transfer-encoding") {
        Some(_) => chunks(body).map(|(body, _)| body).unwrap_or_default(),
        None => body.to_vec(),
    };
    let status = headers
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    Ok(Answer {
        status: status.context("an answer without status")?,
        headers,
        body,
    })
}

fn head_length(bytes: &[u8]) -> Option<usize> {
    bytes
        .windows(4)
        .position(|end| end == b"\r\n\r\n")
        .map(|at| at + 4)
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().skip(1).find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then_some(value.trim())
    })
}

/// Joins a chunked body; also says how many bytes it took.
fn chunks(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut body = Vec::new();
    let mut at = 0;
    loop {
        let line = bytes.get(at..)?.windows(2).position(|end| end == b"\r\n")?;
        let size = std::str::from_utf8(bytes.get(at..at + line)?).ok()?;
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        let start = at + line + 2;
        body.extend_from_slice(bytes.get(start..start + size)?);
        at = start + size + 2;
        if size == 0 {
            return (bytes.len() >= at).then_some((body, at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{chunks, complete};

    #[test]
    fn an_answer_is_complete_with_its_last_byte() {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
        assert_eq!(complete(answer), Some(answer.len()));
        assert_eq!(complete(&answer[..answer.len() - 1]), None);
        let answer = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        assert_eq!(complete(answer), Some(answer.len()));
        assert_eq!(complete(&answer[..answer.len() - 1]), None);
    }

    #[test]
    fn chunks_are_joined() {
        let joined = chunks(b"3\r\nabc\r\na;x=y\r\n0123456789\r\n0\r\n\r\nnext");
        assert_eq!(joined, Some((b"abc0123456789".to_vec(), 32)));
    }
}
