-- SPDX-License-Identifier: BSL-1.0
-- The tables of a small HR application, as SQLite and PostgreSQL take them: what docs/examples/country holds, and names.
CREATE TABLE don_vi (
    ma text PRIMARY KEY, ten text NOT NULL, cap_tren text REFERENCES don_vi (ma), loai text NOT NULL,
    ngay_lap date, ngay_giai_the date);
INSERT INTO don_vi VALUES
    ('VN', 'Cả nước', NULL, 'toan_quoc', '2000-01-01', NULL),
    ('BO-A', 'Bộ A', 'VN', 'bo', '2000-01-01', NULL),
    ('TINH-A', 'Tỉnh A', 'VN', 'tinh', '2000-01-01', NULL),
    ('SO-NV', 'Sở Nội vụ', 'TINH-A', 'so', '2000-01-01', NULL),
    ('SO-GD', 'Sở Giáo dục và Đào tạo', 'TINH-A', 'so', '2000-01-01', NULL),
    ('THPT-1', 'Trường THPT số 1', 'SO-GD', 'don_vi_su_nghiep', '2000-01-01', NULL),
    ('HUYEN-B', 'Huyện B', 'TINH-A', 'huyen', '2000-01-01', '2025-07-01'),
    ('HUYEN-C', 'Huyện C', 'TINH-A', 'huyen', '2000-01-01', NULL),
    ('XA-D', 'Xã D', 'TINH-A', 'xa', '2025-07-01', NULL);

CREATE TABLE bien_che (
    don_vi text NOT NULL REFERENCES don_vi (ma), doi_tuong text NOT NULL, nam int NOT NULL, chi_tieu int NOT NULL,
    PRIMARY KEY (don_vi, doi_tuong, nam));
INSERT INTO bien_che VALUES
    ('BO-A', 'cong_chuc', 2021, 400), ('BO-A', 'cong_chuc', 2026, 380),
    ('SO-NV', 'cong_chuc', 2021, 40), ('SO-NV', 'cong_chuc', 2026, 37),
    ('SO-GD', 'cong_chuc', 2021, 60), ('SO-GD', 'cong_chuc', 2026, 58),
    ('THPT-1', 'vien_chuc', 2021, 50), ('THPT-1', 'vien_chuc', 2026, 3),
    ('XA-D', 'cong_chuc', 2026, 32);

CREATE TABLE nhan_su (
    ma text PRIMARY KEY, ho_ten text NOT NULL, don_vi text NOT NULL REFERENCES don_vi (ma), doi_tuong text NOT NULL,
    ngay_sinh date NOT NULL, gioi_tinh text NOT NULL, ngay_vao date NOT NULL, ngay_nghi date, ngach text,
    xep_loai_truoc int NOT NULL, xep_loai int NOT NULL, chua_tinh_gian int NOT NULL);
INSERT INTO nhan_su VALUES
    ('S001', 'Nguyễn Thị Một', 'SO-NV', 'cong_chuc', '1980-05-12', 'Nữ', '2005-09-01', NULL, '01.003', 3, 2, 0),
    ('S002', 'Trần Văn Hai', 'SO-NV', 'cong_chuc', '1964-02-01', 'Nam', '1990-01-01', NULL, '01.002', 2, 2, 0),
    ('S003', 'Lê Văn Ba', 'SO-GD', 'cong_chuc', '1985-11-30', 'Nam', '2010-03-01', NULL, '01.003', 0, 0, 0),
    ('S004', 'Phạm Thị Bốn', 'THPT-1', 'vien_chuc', '1990-07-07', 'Nữ', '2014-09-05', NULL, 'V.07.05.15', 2, 3, 0),
    ('S005', 'Hoàng Thị Năm', 'THPT-1', 'vien_chuc', '1988-01-20', 'Nữ', '2012-09-05', NULL, 'V.07.05.15', 3, 3, 0),
    ('S006', 'Vũ Văn Sáu', 'THPT-1', 'vien_chuc', '1979-12-02', 'Nam', '2003-09-05', NULL, 'V.07.05.14', 2, 2, 1),
    ('S007', 'Đỗ Văn Bảy', 'THPT-1', 'vien_chuc', '1993-04-18', 'Nam', '2018-09-05', NULL, 'V.07.05.15', 2, 2, 0),
    ('S008', 'Bùi Thị Tám', 'XA-D', 'cong_chuc', '1992-03-03', 'Nữ', '2025-07-01', NULL, '01.003', 1, 2, 0),
    ('S009', 'Ngô Văn Chín', 'BO-A', 'cong_chuc', '1983-08-15', 'Nam', '2008-02-01', '2026-03-01', '01.002', 3, 3, 0);

CREATE TABLE van_ban (so text PRIMARY KEY, co_quan text NOT NULL REFERENCES don_vi (ma), ngay date, can_cu text);
INSERT INTO van_ban VALUES
    ('40-KL/TW', 'VN', '2022-07-18', NULL), ('15/CT-UBND', 'TINH-A', '2026-02-10', '40-KL/TW');
CREATE TABLE nhiem_vu (ma text PRIMARY KEY, van_ban text NOT NULL REFERENCES van_ban (so), han date);
INSERT INTO nhiem_vu VALUES ('T01', '15/CT-UBND', '2026-06-30'), ('T02', '15/CT-UBND', NULL);
CREATE TABLE phan_cong (
    nhiem_vu text NOT NULL REFERENCES nhiem_vu (ma), don_vi text NOT NULL REFERENCES don_vi (ma), vai_tro text NOT NULL);
INSERT INTO phan_cong VALUES ('T01', 'SO-NV', 'chu_tri'), ('T01', 'SO-GD', 'phoi_hop'), ('T02', 'BO-A', 'phoi_hop');
